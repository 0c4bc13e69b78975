package dev.retort.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row that a query of a migration answers; columns are found without regard to case. */
public final class Row {

    private final Map<String, @Nullable Object> values;

    /** A row of these values by the names of their columns. */
    public Row(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> folded = new LinkedHashMap<>();
        values.forEach((name, value) -> folded.put(name.toLowerCase(Locale.ROOT), value));
        this.values = Collections.unmodifiableMap(folded);
    }

    /** The value of a column as the driver gives it, or null. */
    public @Nullable Object get(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(
                    "The query answers no column \""
                            + column
                            + "\", only "
                            + values.keySet()
                            + ".");
        }
        return values.get(name);
    }

    /** The value of a column as text, or null. */
    public @Nullable String text(String column) {
        Object value = get(column);
        return value == null ? null : value.toString();
    }

    /** The value of a column as a whole number; an error where it is NULL or none. */
    public long number(String column) {
        Object value = get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException(
                "The column \"" + column + "\" holds " + value + ", which is no number.");
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
