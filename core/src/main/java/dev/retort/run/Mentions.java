package dev.retort.run;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas, in the database's sense, that an operation mentions by name. */
final class Mentions {

    private Mentions() {}

    static Set<String> schemas(Operation operation) {
        Set<String> schemas = new LinkedHashSet<>();
        for (RecordComponent component : operation.getClass().getRecordComponents()) {
            try {
                add(component.getAccessor().invoke(operation), schemas);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return schemas;
    }

    private static void add(@Nullable Object value, Set<String> schemas) {
        QualifiedName name =
                value instanceof QualifiedName itself
                        ? itself
                        : value instanceof SchemaObject object
                                ? object.id().name()
                                : value instanceof ObjectId id ? id.name() : null;
        if (name != null && name.schema() != null) {
            schemas.add(name.schema());
        }
    }
}
