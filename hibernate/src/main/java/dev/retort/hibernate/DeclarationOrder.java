package dev.retort.hibernate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/** The order in which classes declare their attributes; Hibernate sorts them by name. */
final class DeclarationOrder {

    private DeclarationOrder() {}

    /** Properties as a class declares them, those of its superclasses first, unknown ones last. */
    static List<Property> sort(List<Property> properties, @Nullable Class<?> type) {
        Map<String, Integer> places = places(type);
        List<Property> sorted = new ArrayList<>(properties);
        sorted.sort(
                Comparator.comparing(
                        property -> places.getOrDefault(property.getName(), places.size())));
        return sorted;
    }

    private static Map<String, Integer> places(@Nullable Class<?> type) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            classes.push(each);
        }
        Map<String, Integer> places = new HashMap<>();
        for (Class<?> each : classes) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    places.putIfAbsent(field.getName(), places.size());
                }
            }
        }
        return places;
    }
}
