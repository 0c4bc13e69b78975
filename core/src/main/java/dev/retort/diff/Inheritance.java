package dev.retort.diff;

import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
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

    /** The partitions of each table, and theirs, by keys. */
    static Map<QualifiedName, Set<QualifiedName>> partitions(Schema schema, Keys keys) {
        Map<QualifiedName, Set<QualifiedName>> partitions = new HashMap<>();
        for (Table table : schema.tables()) {
            Optional<QualifiedName> parent = Lineage.whole(table);
            while (parent.isPresent()
                    && partitions
                            .computeIfAbsent(keys.of(parent.get()), it -> new LinkedHashSet<>())
                            .add(keys.of(table.name()))) {
                parent = schema.table(parent.get()).flatMap(Lineage::whole);
            }
        }
        return partitions;
    }

    /** The tables that have columns from each, by keys. */
    static Map<QualifiedName, List<QualifiedName>> children(Schema schema, Keys keys) {
        Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();
        for (Table table : schema.tables()) {
            for (QualifiedName parent : Lineage.parents(table)) {
                children.computeIfAbsent(keys.of(parent), it -> new ArrayList<>())
                        .add(keys.of(table.name()));
            }
        }
        return children;
    }
}
