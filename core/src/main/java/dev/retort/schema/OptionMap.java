package dev.retort.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable maps of options, always in the order of their enum. */
final class OptionMap {

    private OptionMap() {}

    static <K extends Enum<K>> Map<K, String> copyOf(Class<K> type, Map<K, String> options) {
        EnumMap<K, String> copy = new EnumMap<>(type);
        copy.putAll(options);
        return Collections.unmodifiableMap(copy);
    }

    static <K extends Enum<K>> Map<K, String> with(
            Class<K> type, Map<K, String> options, K option, @Nullable String value) {
        EnumMap<K, String> copy = new EnumMap<>(type);
        copy.putAll(options);
        if (value == null) {
            copy.remove(option);
        } else {
            copy.put(option, value);
        }
        return Collections.unmodifiableMap(copy);
    }
}
