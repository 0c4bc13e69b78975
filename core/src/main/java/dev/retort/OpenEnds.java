package dev.retort;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a source leaves open, so that the database decides.
 *
 * @param keyOrder whether it says nothing of the order of a primary key's columns
 * @param companions tables that the application makes for itself while it runs
 */
public record OpenEnds(boolean keyOrder, Set<QualifiedName> companions) {

    /** The source tells everything. */
    public static final OpenEnds NONE = new OpenEnds(false, Set.of());

    public OpenEnds {
        companions = Set.copyOf(companions);
    }

    /** A schema of the source for a comparison with another: what is open is as it is there. */
    Schema close(Schema schema, Schema actual) {
        if (equals(NONE)) {
            return schema;
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : schema.objects()) {
            objects.add(object instanceof Table table ? keyed(table, actual) : object);
        }
        for (QualifiedName companion : companions) {
            Optional<Table> there = actual.table(companion);
            if (there.isPresent() && schema.table(companion).isEmpty()) {
                objects.add(there.get());
                objects.addAll(actual.indexes(there.get().name()));
            }
        }
        return Schema.of(objects);
    }

    private Table keyed(Table table, Schema actual) {
        List<String> order =
                actual.table(table.name()).flatMap(Table::primaryKey).stream()
                        .flatMap(key -> key.columns().stream())
                        .map(name -> table.column(name).map(Column::name).orElse(name))
                        .toList();
        return keyOrder ? table.mapConstraints(it -> ordered(it, order)) : table;
    }

    private static Constraint ordered(Constraint constraint, List<String> order) {
        return constraint instanceof PrimaryKey key
                        && Set.copyOf(key.columns()).equals(Set.copyOf(order))
                ? new PrimaryKey(key.name(), order, key.deferral(), key.options())
                : constraint;
    }
}
