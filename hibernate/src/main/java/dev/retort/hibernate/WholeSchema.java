package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said of a table's constraints only when all tables are known. */
final class WholeSchema {

    private final Dialect dialect;
    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Set<QualifiedName> taken = new HashSet<>();

    private WholeSchema(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The same objects, with constraints that a database can make beside one another. */
    static List<SchemaObject> settle(List<SchemaObject> objects, Dialect dialect) {
        WholeSchema whole = new WholeSchema(dialect);
        for (SchemaObject object : objects) {
            if (object instanceof Table table) {
                whole.tables.put(table.name(), table);
            }
        }
        return objects.stream()
                .map(it -> it instanceof Table table ? whole.settle(table) : it)
                .toList();
    }

    private SchemaObject settle(Table table) {
        return table.mapConstraints(it -> freelyNamed(table, inOrder(it)));
    }

    /**
     * Tables of one hierarchy can have constraints of one name, which Hibernate makes up once for
     * all of them; where the database wants another name for each, it may choose it.
     */
    private Constraint freelyNamed(Table table, Constraint constraint) {
        String name = constraint.name();
        return name == null
                        || !dialect.namesOncePerSchema(constraint)
                        || taken.add(key(table.name().withName(name)))
                ? constraint
                : constraint.name(null);
    }

    private QualifiedName key(QualifiedName name) {
        return name.withName(dialect.equivalence().name(name.name()));
    }

    /**
     * Hibernate sorts the columns of a foreign key; not every database then finds the key that it
     * refers to.
     */
    private Constraint inOrder(Constraint constraint) {
        if (!(constraint instanceof ForeignKey key) || key.columns().size() < 2) {
            return constraint;
        }
        Table other = tables.get(key.referencedTable());
        if (other == null) {
            return key;
        }
        List<List<String>> keys = new ArrayList<>();
        other.primaryKey().ifPresent(it -> keys.add(it.columns()));
        other.uniques().forEach(it -> keys.add(it.columns()));
        if (keys.contains(key.referencedColumns())) {
            return key;
        }
        Set<String> wanted = new HashSet<>(key.referencedColumns());
        return keys.stream()
                .filter(it -> it.size() == wanted.size() && wanted.containsAll(it))
                .findFirst()
                .map(it -> key.inOrderOf(it))
                .orElse(key);
    }
}
