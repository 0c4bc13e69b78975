package dev.retort.test;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Everything that operations are made of: each record, each constant, whether it is there. */
public final class Mentioned {

    private final Set<Object> values = new HashSet<>();

    /** The classes of records, the constants of enums, and components as {@code Column.comment}. */
    public static Set<Object> in(Collection<?> operations) {
        Mentioned mentioned = new Mentioned();
        operations.forEach(mentioned::add);
        return mentioned.values;
    }

    private void add(Object value) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
        } else if (value instanceof Enum<?>) {
            values.add(value);
        } else if (value instanceof Record) {
            values.add(value.getClass());
            addComponents(value);
        }
    }

    private void addComponents(Object owner) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(owner);
                if (value != null) {
                    String name = owner.getClass().getSimpleName() + "." + component.getName();
                    values.add(value instanceof Boolean ? name + "=" + value : name);
                    add(value);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
