package dev.retort;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a source leaves open, so that the database decides.
 *
 * @param keyOrder whether it says nothing of the order of a primary key's columns
 * @param companions tables that the application makes for itself while it runs
 * @param freelyUnique columns that it calls unique twice, under a name and under none, so that a
 *     name which nobody chose is right as well
 * @param unspoken kinds of objects of which it cannot speak; of indexes it can still tell columns.
 *     Where there are any, it cannot speak of partitions and exclusions either, nor of what only
 *     this database knows of a table, a column or a constraint
 */
public record OpenEnds(
        boolean keyOrder,
        Set<QualifiedName> companions,
        Set<ObjectId> freelyUnique,
        Set<ObjectKind> unspoken) {

    /** The source tells everything. */
    public static final OpenEnds NONE = new OpenEnds(false, Set.of(), Set.of(), Set.of());

    public OpenEnds {
        companions = Set.copyOf(companions);
        freelyUnique = Set.copyOf(freelyUnique);
        unspoken = Set.copyOf(unspoken);
    }

    /** A schema of the source for a comparison with another: what is open is as it is there. */
    Schema close(Schema schema, Schema actual, Equivalence equivalence) {
        if (equals(NONE)) {
            return schema;
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : schema.objects()) {
            objects.add(
                    object instanceof Table table
                            ? named(keyed(table, actual), actual, equivalence)
                            : object);
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

    private Table named(Table table, Schema actual, Equivalence equivalence) {
        Table there = actual.table(table.name()).orElse(null);
        return there == null || freelyUnique.isEmpty()
                ? table
                : table.mapConstraints(it -> named(table, it, there, equivalence));
    }

    private Constraint named(
            Table table, Constraint constraint, Table there, Equivalence equivalence) {
        if (!(constraint instanceof Unique unique) || !isFree(table, unique)) {
            return constraint;
        }
        for (Unique other : there.uniques()) {
            String name = other.name();
            if (other.columns().equals(unique.columns())
                    && (name == null || equivalence.isGeneratedName(there, name))) {
                return unique.name(name);
            }
        }
        return constraint;
    }

    private boolean isFree(Table table, Unique unique) {
        return unique.columns().size() == 1
                && freelyUnique.contains(ObjectId.column(table.name(), unique.columns().get(0)));
    }

    private static Constraint ordered(Constraint constraint, List<String> order) {
        return constraint instanceof PrimaryKey key
                        && Set.copyOf(key.columns()).equals(Set.copyOf(order))
                ? new PrimaryKey(key.name(), order, key.deferral(), key.options())
                : constraint;
    }
}
