package dev.retort.diff;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables have their columns from others: partitions, and those that inherit. */
final class Inheritance {

    private Inheritance() {}

    /** The tables that a table has columns from. */
    static List<QualifiedName> parents(Table table) {
        List<QualifiedName> parents = new ArrayList<>();
        for (TableOption option : List.of(TableOption.PARTITION_OF, TableOption.INHERITS)) {
            String names = table.option(option);
            if (names != null) {
                for (String name : names.split(",", -1)) {
                    parents.add(QualifiedName.parse(name.strip()));
                }
            }
        }
        return parents;
    }

    /** The partitions of each table, and theirs, by keys. */
    static Map<QualifiedName, Set<QualifiedName>> partitions(Schema schema, Keys keys) {
        Map<QualifiedName, Set<QualifiedName>> partitions = new HashMap<>();
        for (Table table : schema.tables()) {
            Optional<QualifiedName> parent = whole(table);
            while (parent.isPresent()
                    && partitions
                            .computeIfAbsent(keys.of(parent.get()), it -> new LinkedHashSet<>())
                            .add(keys.of(table.name()))) {
                parent = schema.table(parent.get()).flatMap(Inheritance::whole);
            }
        }
        return partitions;
    }

    /** The table of which a table is a partition. */
    static Optional<QualifiedName> whole(Table table) {
        return Optional.ofNullable(table.option(TableOption.PARTITION_OF))
                .map(QualifiedName::parse);
    }

    /** The tables that have columns from each, by keys. */
    static Map<QualifiedName, List<QualifiedName>> children(Schema schema, Keys keys) {
        Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();
        for (Table table : schema.tables()) {
            for (QualifiedName parent : parents(table)) {
                children.computeIfAbsent(keys.of(parent), it -> new ArrayList<>())
                        .add(keys.of(table.name()));
            }
        }
        return children;
    }
}
