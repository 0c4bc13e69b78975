package dev.retort.dialect.h2;

import dev.retort.dialect.Literals;
import java.lang.reflect.Array;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of scripts as literals and as parameters. */
final class H2Values {

    private static final DateTimeFormatter TIMETZ =
            new DateTimeFormatterBuilder()
                    .append(Literals.TIME)
                    .appendOffset("+HH:MM", "+00:00")
                    .toFormatter(Locale.ROOT);

    /** How a document begins, or the whole of one that is a value. */
    private static final Pattern JSON =
            Pattern.compile("(?s)\\s*(?:[\\[{\"].*|true|false|null|-?\\d[\\d.eE+-]*)\\s*");

    private H2Values() {}

    /** A document, as it is written. */
    record Json(String text) {}

    /** Whether a value is a text that a column of JSON takes. */
    static boolean mayBeJson(@Nullable Object value) {
        return value instanceof String text && JSON.matcher(text).matches();
    }

    static String literal(@Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return "CAST('" + number + "' AS double precision)";
        }
        if (value instanceof Float number && !Float.isFinite(number)) {
            return "CAST('" + number + "' AS real)";
        }
        if (value instanceof Json document) {
            return "JSON " + Literals.string(document.text());
        }
        if (value instanceof UUID) {
            return "UUID '" + value + "'";
        }
        if (value instanceof OffsetTime time) {
            return "TIME WITH TIME ZONE '" + TIMETZ.format(time) + "'";
        }
        List<@Nullable Object> elements = elements(value);
        return elements == null
                ? Literals.standard(value)
                : elements.stream()
                        .map(H2Values::literal)
                        .collect(Collectors.joining(", ", "ARRAY [", "]"));
    }

    /** A value as the driver takes it. */
    static @Nullable Object bound(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        List<@Nullable Object> elements = elements(value);
        return elements == null ? value : elements.stream().map(H2Values::bound).toArray();
    }

    /** The elements of a list or an array; null for anything else, bytes included. */
    private static @Nullable List<@Nullable Object> elements(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value == null || !value.getClass().isArray() || value instanceof byte[]) {
            return null;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }
}
