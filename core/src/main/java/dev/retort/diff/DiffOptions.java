package dev.retort.diff;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Undecided;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How schemas are compared.
 *
 * @param asks whether what only a person can tell is left as a doubt, the safe half of it done;
 *     otherwise the likely reading is taken
 * @param declaredOnly whether what the target does not declare is let be
 * @param unspoken kinds of objects of which the target cannot speak, so that what is there stays:
 *     of indexes it can still tell columns; where there are any, it cannot speak of partitions
 *     either, nor of what only this database knows of a table, a column or a constraint
 * @param generatedNames whether a name that nobody chose counts, as it does between two databases
 * @param own the tables that are Retort's own and are never compared
 * @param filter what is compared at all
 * @param answers what the database said about undecided pairs
 * @param told what somebody said
 * @param alterations what the database changes in place
 * @param verdict who decides what means the same before the dialect does
 */
public record DiffOptions(
        boolean asks,
        boolean declaredOnly,
        Set<ObjectKind> unspoken,
        boolean generatedNames,
        Set<QualifiedName> own,
        Predicate<ObjectId> filter,
        Map<Undecided, Boolean> answers,
        Told told,
        Alterations alterations,
        Verdict verdict) {

    public DiffOptions {
        unspoken = Set.copyOf(unspoken);
        own = Set.copyOf(own);
        answers = Map.copyOf(answers);
    }

    /** For the whole way from one schema to another: everything counts, nothing is asked. */
    public static DiffOptions exact(Alterations alterations) {
        return new DiffOptions(
                false,
                false,
                Set.of(),
                true,
                Set.of(),
                id -> true,
                Map.of(),
                Told.NOTHING,
                alterations,
                Verdict.NONE);
    }

    /** For a proposal that a person reads: doubts are asked, generated names do not count. */
    public static DiffOptions proposal(Alterations alterations) {
        return exact(alterations).asks(true).generatedNames(false);
    }

    /** These options, asking or not. */
    public DiffOptions asks(boolean value) {
        return new DiffOptions(
                value,
                declaredOnly,
                unspoken,
                generatedNames,
                own,
                filter,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, letting be what the target does not declare, or not. */
    public DiffOptions declaredOnly(boolean value) {
        return new DiffOptions(
                asks,
                value,
                unspoken,
                generatedNames,
                own,
                filter,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, leaving alone what the target cannot speak of. */
    public DiffOptions unspoken(Set<ObjectKind> kinds) {
        return new DiffOptions(
                asks,
                declaredOnly,
                kinds,
                generatedNames,
                own,
                filter,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, with names that nobody chose counting or not. */
    public DiffOptions generatedNames(boolean value) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                value,
                own,
                filter,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, with tables that are never compared. */
    public DiffOptions own(Set<QualifiedName> tables) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                generatedNames,
                tables,
                filter,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, comparing only what a filter lets through. */
    public DiffOptions filter(Predicate<ObjectId> value) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                generatedNames,
                own,
                value,
                answers,
                told,
                alterations,
                verdict);
    }

    /** These options, with what the database said about undecided pairs. */
    public DiffOptions answers(Map<Undecided, Boolean> value) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                generatedNames,
                own,
                filter,
                value,
                told,
                alterations,
                verdict);
    }

    /** These options, with renames that were told, beside what was said before. */
    public DiffOptions renames(List<Rename> value) {
        return told(told.and(Told.renames(value)));
    }

    /** These options, with what somebody said. */
    public DiffOptions told(Told value) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                generatedNames,
                own,
                filter,
                answers,
                value,
                alterations,
                verdict);
    }

    /** These options, with somebody who decides what means the same before the dialect does. */
    public DiffOptions verdict(Verdict value) {
        return new DiffOptions(
                asks,
                declaredOnly,
                unspoken,
                generatedNames,
                own,
                filter,
                answers,
                told,
                alterations,
                value);
    }
}
