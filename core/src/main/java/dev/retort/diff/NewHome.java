package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table below others as it is compared: with all its columns, and without what it has, gets or
 * loses by its ties to them.
 *
 * @param was the table that is there
 * @param shall the table that is wanted
 * @param following the columns that have nothing to do by themselves
 */
record NewHome(
        Table was,
        Table shall,
        Set<String> following,
        List<Index> indexesBefore,
        List<Index> indexesAfter) {

    /** Stands for whatever table an index is on. */
    private static final QualifiedName WHOLE = QualifiedName.of("whole");

    /** The two tables as they are compared; as they are where no others are above. */
    static NewHome of(
            Comparing comparing, Ties ties, List<Index> indexesBefore, List<Index> indexesAfter) {
        Table was = ties.was();
        Table shall = ties.shall();
        if (Lineage.parents(was).isEmpty() && Lineage.parents(shall).isEmpty()) {
            return new NewHome(was, shall, Set.of(), indexesBefore, indexesAfter);
        }
        Table before = was.columns(comparing.lineageBefore().columns(was));
        Table after = shall.columns(comparing.lineageAfter().columns(shall));
        Set<String> following = HeirColumns.find(comparing, before, after, ties);
        before = before.constraints(checked(comparing, before, ties, true));
        after = after.constraints(checked(comparing, after, ties, false));
        if (ties.keepsWhole()) {
            return new NewHome(before, after, following, indexesBefore, indexesAfter);
        }
        List<Table> wholes = comparing.lineageBefore().above(was);
        List<Table> others = comparing.lineageAfter().above(shall);
        return new NewHome(
                own(comparing, before, comparing.from(), keys(comparing, comparing.to(), others)),
                own(comparing, after, comparing.to(), keys(comparing, comparing.from(), wholes)),
                following,
                own(comparing, indexesBefore, was, indexes(comparing, comparing.to(), others)),
                own(comparing, indexesAfter, shall, indexes(comparing, comparing.from(), wholes)));
    }

    /** The constraints of a table, its checks as they are with the ties that do not hold cut. */
    private static List<Constraint> checked(
            Comparing comparing, Table table, Ties ties, boolean before) {
        Schema schema = before ? comparing.from() : comparing.to();
        Set<Object> held =
                ties.heldChecks().stream()
                        .map(it -> ties.check(comparing.to(), table, it))
                        .collect(Collectors.toSet());
        List<Constraint> own = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof Check check)
                    || !held.contains(ties.check(schema, table, check))) {
                own.add(constraint);
            }
        }
        for (Check check : before ? ties.freedChecks() : ties.takenChecks()) {
            boolean known =
                    own.stream().anyMatch(it -> it instanceof Check c && Ties.sameName(c, check));
            if (!known && !held.contains(ties.check(schema, table, check))) {
                own.add(check);
            }
        }
        return own;
    }

    /** What the wholes have that a partition gets, or keeps, by itself. */
    private static Set<Object> keys(Comparing comparing, Schema schema, List<Table> wholes) {
        Set<Object> keys = new HashSet<>();
        for (Table whole : wholes) {
            whole.constraints().stream()
                    .filter(it -> !(it instanceof Check))
                    .forEach(it -> keys.add(comparing.comparison().form(schema, whole, it)));
        }
        return keys;
    }

    private static Table own(Comparing comparing, Table table, Schema schema, Set<Object> ofOther) {
        return table.constraints(
                table.constraints().stream()
                        .filter(
                                it ->
                                        it instanceof Check
                                                || !ofOther.contains(
                                                        comparing
                                                                .comparison()
                                                                .form(schema, table, it)))
                        .toList());
    }

    private static Set<Object> indexes(Comparing comparing, Schema schema, List<Table> wholes) {
        Set<Object> forms = new HashSet<>();
        for (Table whole : wholes) {
            for (Index index : schema.indexes(whole.name())) {
                forms.add(comparing.comparison().form(whole, index).table(WHOLE));
            }
        }
        return forms;
    }

    private static List<Index> own(
            Comparing comparing, List<Index> indexes, Table table, Set<Object> ofOther) {
        return indexes.stream()
                .filter(
                        it ->
                                !ofOther.contains(
                                        comparing.comparison().form(table, it).table(WHOLE)))
                .toList();
    }
}
