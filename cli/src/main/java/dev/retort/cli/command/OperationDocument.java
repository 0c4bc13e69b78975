package dev.retort.cli.command;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as programs see it: its name, the names of what it changes as texts, and what it
 * makes as {@code definition}.
 */
final class OperationDocument {

    private static final String DEFINITION = "definition";

    /** What was there before, which only the way back needs. */
    private static final String BEFORE = "was";

    private final Map<String, @Nullable Object> document = new LinkedHashMap<>();

    private OperationDocument() {}

    static Map<String, @Nullable Object> of(Operation operation) {
        OperationDocument result = new OperationDocument();
        result.document.put("operation", operation.name());
        if (operation instanceof Record changes) {
            components(changes).forEach(result::put);
        }
        return result.document;
    }

    private void put(String name, @Nullable Object value) {
        boolean end = name.equals("from") || name.equals("to");
        if (name.equals(BEFORE) || Boolean.FALSE.equals(value) || (value == null && !end)) {
            return;
        }
        if (value instanceof Column column) {
            document.put("column", column.name());
            document.put(end ? name : DEFINITION, plain(column));
        } else if (value instanceof Constraint constraint) {
            document.put("constraint", constraint.name());
            document.put(DEFINITION, plain(constraint));
        } else if (value instanceof SchemaObject object) {
            names(object);
            document.put(end ? name : DEFINITION, plain(object));
        } else if (value instanceof ObjectId id) {
            names(id);
        } else {
            document.put(name, plain(value));
        }
    }

    private void names(SchemaObject object) {
        if (object instanceof Table table) {
            document.put("table", table.name().toString());
        } else if (object instanceof Index index) {
            document.put("table", index.table().toString());
            document.put("index", index.name());
        } else {
            names(object.id());
        }
    }

    private void names(ObjectId id) {
        if (id.parent() != null) {
            document.put("table", id.parent().toString());
        }
        document.put("object", id.name().toString());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Operation operation) {
            return of(operation);
        }
        if (value instanceof QualifiedName || value instanceof SqlType) {
            return value.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(OperationDocument::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        return value instanceof Record components ? plain(components(components)) : value;
    }

    /** Records leave out what is not there. */
    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> components) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        components.forEach(
                (name, value) -> {
                    boolean empty =
                            value == null || value.equals(List.of()) || value.equals(Map.of());
                    if (!empty) {
                        plain.put(name, plain(value));
                    }
                });
        return plain;
    }

    private static Map<String, @Nullable Object> components(Record value) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return components;
    }
}
