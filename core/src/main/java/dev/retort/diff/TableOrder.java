package dev.retort.diff;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New tables in the order in which they can be created with their foreign keys; a key that would
 * close a circle, that rests on an index, or that refers to partitions beside it, is left for
 * later.
 */
final class TableOrder {

    private final Comparing comparing;
    private final Schema schema;
    private final Map<QualifiedName, Table> wanted;
    private final Map<QualifiedName, Set<QualifiedName>> partitions;
    private final Map<QualifiedName, Table> ordered = new LinkedHashMap<>();
    private final Map<QualifiedName, List<ForeignKey>> later = new LinkedHashMap<>();
    private final Set<QualifiedName> visited = new HashSet<>();

    private TableOrder(Comparing comparing, Schema schema, Map<QualifiedName, Table> wanted) {
        this.comparing = comparing;
        this.schema = schema;
        this.wanted = wanted;
        this.partitions = Inheritance.partitions(Schema.of(wanted.values()), comparing.keys());
    }

    static TableOrder of(Comparing comparing, Schema schema, Map<QualifiedName, Table> wanted) {
        TableOrder order = new TableOrder(comparing, schema, wanted);
        wanted.keySet().forEach(order::visit);
        return order;
    }

    /** The tables without the keys that are left for later. */
    List<Table> tables() {
        return List.copyOf(ordered.values());
    }

    /** The keys of a table that are left for later. */
    List<ForeignKey> later(Table table) {
        return later.getOrDefault(key(table.name()), List.of());
    }

    private QualifiedName key(QualifiedName name) {
        return comparing.keys().of(name);
    }

    private void visit(QualifiedName name) {
        Table table = wanted.get(name);
        if (table == null || !visited.add(name)) {
            return;
        }
        Lineage.parents(table).forEach(parent -> visit(key(parent)));
        table.foreignKeys().forEach(key -> visit(key(key.referencedTable())));
        ordered.put(name, placed(name, table));
    }

    private Table placed(QualifiedName name, Table table) {
        if (comparing.alterations().foreignKeysInline()) {
            return table;
        }
        List<Constraint> inline = new ArrayList<>();
        List<ForeignKey> left = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key && isLater(name, key)) {
                left.add(key);
            } else {
                inline.add(constraint);
            }
        }
        later.put(name, left);
        return left.isEmpty() ? table : table.constraints(inline);
    }

    private boolean isLater(QualifiedName name, ForeignKey key) {
        QualifiedName target = key(key.referencedTable());
        boolean closesCircle =
                !target.equals(name) && wanted.containsKey(target) && !ordered.containsKey(target);
        return closesCircle
                || target.equals(name) && restsOnIndex(key)
                || partitions.containsKey(target)
                || partitions.values().stream().anyMatch(it -> it.contains(target));
    }

    private boolean restsOnIndex(ForeignKey key) {
        return schema.table(key.referencedTable())
                .filter(
                        table ->
                                ReferencedKey.constraint(
                                                table, key.referencedColumns(), comparing.keys())
                                        .isEmpty())
                .isPresent();
    }
}
