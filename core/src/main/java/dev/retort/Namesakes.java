package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.error.NameTakenException;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses a way to a schema that no database could have, before half of it is gone. */
final class Namesakes {

    private static final Set<ObjectKind> OF_TABLES =
            Set.of(ObjectKind.INDEX, ObjectKind.CONSTRAINT);

    private final Dialect dialect;
    private final Set<ObjectId> old = new HashSet<>();

    private Namesakes(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Refuses what would have one name with another where the database keeps it once. */
    static void refuse(Schema before, List<Operation> operations, Dialect dialect) {
        Schema after = before;
        for (Operation operation : operations) {
            after = operation.apply(after);
        }
        Namesakes namesakes = new Namesakes(dialect);
        namesakes.old.addAll(namesakes.named(before));
        List<ObjectId> named = namesakes.named(after);
        dialect.sharedNames().forEach(kinds -> namesakes.refuse(kinds, named));
    }

    private List<ObjectId> named(Schema schema) {
        List<ObjectId> named = new ArrayList<>();
        for (SchemaObject object : schema.objects()) {
            named.add(object.id());
            if (object instanceof Table table) {
                for (Constraint constraint : table.constraints()) {
                    String name = constraint.name();
                    if (name != null && dialect.namesOncePerSchema(constraint)) {
                        named.add(ObjectId.constraint(table.name(), name));
                    }
                }
            }
        }
        return named;
    }

    private void refuse(Set<ObjectKind> kinds, List<ObjectId> named) {
        Map<QualifiedName, ObjectId> taken = new HashMap<>();
        for (ObjectId id : named) {
            if (!kinds.contains(id.kind())) {
                continue;
            }
            ObjectId other = taken.putIfAbsent(key(id.name()), id);
            boolean isNew = other != null && !(old.contains(id) && old.contains(other));
            if (isNew && !isServant(id, other)) {
                throw new NameTakenException(id.name().name(), other.toString(), id.toString());
            }
        }
    }

    /** A constraint and the index that serves it may have one name. */
    private static boolean isServant(ObjectId one, ObjectId other) {
        return OF_TABLES.contains(one.kind())
                && OF_TABLES.contains(other.kind())
                && one.kind() != other.kind()
                && one.table().equals(other.table());
    }

    private QualifiedName key(QualifiedName name) {
        Equivalence equivalence = dialect.equivalence();
        String schema = name.schema();
        return new QualifiedName(
                schema == null ? null : equivalence.name(schema), equivalence.name(name.name()));
    }
}
