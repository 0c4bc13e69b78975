package dev.retort.codegen;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations told to tools, as plain maps and lists, and to people, as one line. */
public final class OperationDescription {

    private OperationDescription() {}

    /**
     * An operation as a map of strings, numbers, booleans, lists and maps: its name under {@code
     * operation}, the names of what it changes under {@code table}, {@code column} and the like,
     * what it makes under {@code definition}, then what else it says; what it does not say is left
     * out.
     */
    public static Map<String, Object> map(Operation operation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("operation", operation.name());
        if (operation instanceof Operation.Custom) {
            map.put("description", operation.toString());
        } else if (operation instanceof Record record) {
            Map<String, Object> said = new LinkedHashMap<>();
            components(record, said);
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Map<String, Object> names = names(component(record, component));
                map.putAll(names);
                if (names.containsKey(component.getName())) {
                    Object definition = said.remove(component.getName());
                    said.put("definition", Objects.requireNonNull(definition));
                }
            }
            map.putAll(said);
        }
        return map;
    }

    /** What names a thing that an operation makes, changes or takes away. */
    private static Map<String, Object> names(@Nullable Object value) {
        Map<String, Object> names = new LinkedHashMap<>();
        if (value instanceof Column column) {
            names.put("column", column.name());
        } else if (value instanceof Constraint constraint && constraint.name() != null) {
            names.put("constraint", constraint.name());
        } else if (value instanceof Table table) {
            names.put("table", table.name().toString());
        } else if (value instanceof Index index) {
            names.put("table", index.table().toString());
            names.put("index", index.name());
        } else if (value instanceof SchemaObject object) {
            names.put("object", object.id().toString());
        }
        return names;
    }

    private static void components(Record record, Map<String, Object> map) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = neutral(component(record, component));
            if (value != null
                    && !value.equals(false)
                    && !value.equals(List.of())
                    && !value.equals(Map.of())) {
                map.put(component.getName(), value);
            }
        }
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    record.getClass().getName() + " does not show what it holds.", e);
        }
    }

    private static @Nullable Object neutral(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Operation operation) {
            return map(operation);
        }
        if (value instanceof QualifiedName
                || value instanceof SqlType
                || value instanceof ObjectId) {
            return value.toString();
        }
        if (value instanceof Record record) {
            Map<String, Object> map = new LinkedHashMap<>();
            components(record, map);
            return map;
        }
        return collection(value);
    }

    private static Object collection(Object value) {
        if (value instanceof Collection<?> all) {
            List<@Nullable Object> list = new ArrayList<>();
            all.forEach(each -> list.add(neutral(each)));
            return list;
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            // A map of options has no order of its own, and a text shall be the same each time.
            entries.entrySet().stream()
                    .sorted(Comparator.comparing(JavaConstructors::place))
                    .forEach(
                            each ->
                                    map.put(
                                            String.valueOf(neutral(each.getKey())),
                                            neutral(each.getValue())));
            return map;
        }
        return value.toString();
    }

    /** One line for people: {@code Add column "email" to "account"}. */
    public static String line(Operation operation) {
        return operation.accept(new OperationLines());
    }
}
