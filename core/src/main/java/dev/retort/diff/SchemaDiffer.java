package dev.retort.diff;

import dev.retort.dialect.Equivalence;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what leads from one schema to another. */
public final class SchemaDiffer {

    private SchemaDiffer() {}

    /**
     * The operations that make a schema equal to another, in an order that runs.
     *
     * <p>Each carries what was there before, so that all of them reversed, last one first, lead
     * back. Where the answer holds undecided pairs, ask the database about them and call again with
     * its answers in the options.
     */
    public static Difference diff(
            Schema from, Schema to, Equivalence equivalence, DiffOptions options) {
        Comparison comparison = new Comparison(equivalence, options.answers(), options.verdict());
        Seen seen =
                Seen.of(
                        equivalence.schema(from),
                        equivalence.schema(to),
                        comparison.keys(),
                        options);
        Renamed renamed = new Renamed(seen.from());
        TableRenames.find(renamed, seen.to(), comparison, options);
        ColumnRenames.find(renamed, seen.to(), comparison, options);
        ObjectRenames.find(renamed, seen.to(), comparison, options);
        Schema whole = Unspoken.in(renamed.schema(), seen.to(), comparison.keys(), options);
        Comparing comparing = Comparing.of(renamed, whole, comparison, options);
        ObjectItems.find(comparing);
        TableItems.find(comparing);
        List<Operation> operations = Sequel.of(renamed, ordered(comparing));
        List<Doubt> doubts = new ArrayList<>();
        renamed.maybes()
                .forEach(maybe -> doubts.addAll(maybe.beside(operations, comparison.keys())));
        doubts.addAll(comparing.doubts());
        return new Difference(operations, comparison.undecided(), doubts, renamed.obeyed());
    }

    private static List<Operation> ordered(Comparing comparing) {
        if (comparing.options().declaredOnly()) {
            comparing.items().removeIf(Item::isUnwanted);
        }
        Standing before =
                StandingReader.read(comparing.from(), comparing.keys(), comparing.alterations());
        Standing after =
                StandingReader.read(comparing.to(), comparing.keys(), comparing.alterations());
        Set<Item> remade = Closure.of(comparing.items(), before, comparing.ids());
        List<Operation> ordered =
                Ordering.of(Plan.of(comparing, remade, before, after)).stream()
                        .map(Step::operation)
                        .toList();
        return KeptRows.of(comparing, ordered);
    }
}
