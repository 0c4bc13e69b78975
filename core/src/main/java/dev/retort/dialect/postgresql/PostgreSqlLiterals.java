package dev.retort.dialect.postgresql;

import dev.retort.dialect.Literals;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as they stand in PostgreSQL's SQL. Where the standard has no literal of a type, they are
 * strings without a type, which take that of the column they go into.
 */
final class PostgreSqlLiterals {

    private static final int DIGITS_OF_YEAR = 4;
    private static final int MOST_DIGITS_OF_YEAR = 6;

    /** Years of the era without a sign, since PostgreSQL writes BC behind the date. */
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(
                            ChronoField.YEAR_OF_ERA,
                            DIGITS_OF_YEAR,
                            MOST_DIGITS_OF_YEAR,
                            SignStyle.NEVER)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT);

    private PostgreSqlLiterals() {}

    /** A value as it stands in SQL. */
    static String of(@Nullable Object value) {
        if (value instanceof String || value instanceof Character || value instanceof Enum<?>) {
            return string(text(value));
        }
        if (value instanceof byte[] bytes) {
            return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            // A number without quotes is a decimal at first, which knows one zero alone.
            boolean decimal = Double.isFinite(number) && Double.compare(number, -0.0) != 0;
            return decimal ? value.toString() : string(value.toString());
        }
        if (value instanceof Duration || value instanceof Period) {
            return "INTERVAL '" + value + "'";
        }
        if (value instanceof Collection<?> || (value != null && value.getClass().isArray())) {
            return string(array(value));
        }
        return value == null ? "NULL" : temporal(value);
    }

    /** Quotes doubled; a backslash is escaped, since a setting may give it a meaning. */
    static String string(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "PostgreSQL holds no text with a NUL in it; take it out, or write bytes.");
        }
        return value.indexOf('\\') < 0
                ? Literals.string(value)
                : "E" + Literals.string(value.replace("\\", "\\\\"));
    }

    private static String temporal(Object value) {
        OffsetDateTime moment = Literals.moment(value);
        if (moment != null) {
            return "TIMESTAMP WITH TIME ZONE '" + text(value) + "'";
        }
        if (value instanceof LocalDateTime) {
            return "TIMESTAMP '" + text(value) + "'";
        }
        if (value instanceof LocalDate) {
            return "DATE '" + text(value) + "'";
        }
        if (value instanceof OffsetTime) {
            return "TIME WITH TIME ZONE '" + text(value) + "'";
        }
        return Literals.standard(value);
    }

    /** A value as the server reads it from a string. */
    private static String text(Object value) {
        OffsetDateTime moment = Literals.moment(value);
        if (moment != null) {
            String offset = moment.getOffset().getId().replace("Z", "+00:00");
            return DATE.format(moment) + " " + Literals.TIME.format(moment) + offset + era(moment);
        }
        if (value instanceof LocalDateTime timestamp) {
            return DATE.format(timestamp)
                    + " "
                    + Literals.TIME.format(timestamp)
                    + era(timestamp.toLocalDate());
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date) + era(date);
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static String era(OffsetDateTime moment) {
        return era(moment.toLocalDate());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    /** {@code {"a",NULL,{"nested"}}}, as the server reads it from a string. */
    static String array(Object value) {
        return elements(value).stream()
                .map(PostgreSqlLiterals::element)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        boolean nested =
                value instanceof Collection<?>
                        || (value.getClass().isArray() && !(value instanceof byte[]));
        return nested
                ? array(value)
                : '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The elements of a collection or of an array, of primitives too. */
    static List<@Nullable Object> elements(Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            elements.addAll(collection);
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
        }
        return elements;
    }
}
