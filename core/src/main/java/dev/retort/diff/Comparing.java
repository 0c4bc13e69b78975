package dev.retort.diff;

import dev.retort.dialect.Alterations;
import dev.retort.schema.Index;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One comparison under way: both sides, how they are compared, and what has been found so far.
 *
 * @param from what is there, the renames done
 * @param to what is wanted
 * @param renames what somebody said about names of indexes and constraints
 * @param replaced types that are made anew
 * @param items what has been found
 * @param doubts what only a person can tell
 */
record Comparing(
        Schema from,
        Schema to,
        Comparison comparison,
        DiffOptions options,
        PartRenames renames,
        ReplacedTypes replaced,
        List<Item> items,
        List<Doubt> doubts) {

    static Comparing of(Renamed renamed, Schema to, Comparison comparison, DiffOptions options) {
        return new Comparing(
                renamed.schema(),
                to,
                comparison,
                options,
                new PartRenames(options.told(), renamed, comparison.keys()),
                new ReplacedTypes(comparison.keys()),
                new ArrayList<>(),
                new ArrayList<>());
    }

    Keys keys() {
        return comparison.keys();
    }

    Ids ids() {
        return new Ids(comparison.keys());
    }

    Alterations alterations() {
        return options.alterations();
    }

    /** Whether a table becomes another while it, and its rows, stay. */
    boolean stays(Table was, Table shall) {
        return alterations()
                .inPlace(comparison.properties(was), comparison.properties(shall.name(was.name())));
    }

    /** What the tables that are there have from others. */
    Lineage lineageBefore() {
        return comparison.lineage(from);
    }

    /** What the tables that are wanted have from others. */
    Lineage lineageAfter() {
        return comparison.lineage(to);
    }

    void add(Item item) {
        items.add(item);
    }

    /** The indexes of a schema by the key of their table, each list in the order of names. */
    Map<QualifiedName, List<Index>> indexes(Schema schema) {
        Map<QualifiedName, List<Index>> byTable = new HashMap<>();
        for (Index index : schema.indexes()) {
            byTable.computeIfAbsent(keys().of(index.table()), table -> new ArrayList<>())
                    .add(index);
        }
        byTable.values().forEach(list -> list.sort(Comparator.comparing(Index::name)));
        return byTable;
    }
}
