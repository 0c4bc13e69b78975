package dev.retort.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the standard writes them in SQL; dialects write otherwise what they must. */
public final class Literals {

    /** {@code 10:15:30.123}, with as many digits as there are. */
    public static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .toFormatter(Locale.ROOT);

    /** {@code 2026-01-15 10:15:30.123}. */
    public static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd ")
                    .append(TIME)
                    .toFormatter(Locale.ROOT);

    /** {@code 2026-01-15 10:15:30.123+00:00}. */
    public static final DateTimeFormatter TIMESTAMPTZ =
            new DateTimeFormatterBuilder()
                    .append(TIMESTAMP)
                    .appendOffset("+HH:MM", "+00:00")
                    .toFormatter(Locale.ROOT);

    private Literals() {}

    /** A string between quotes, with the quotes in it doubled. */
    public static String string(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Bytes as {@code X'0aff'}. */
    public static String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    /** The moment of an instant or a date with an offset or zone, or null for anything else. */
    public static @Nullable OffsetDateTime moment(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime moment) {
            return moment;
        }
        return value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : null;
    }

    /** A value as the standard writes it. */
    public static String standard(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean bool) {
            return bool ? "TRUE" : "FALSE";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return string(constant.name());
        }
        return temporal(value);
    }

    private static String number(Number number) {
        boolean finite = Double.isFinite(number.doubleValue());
        if (finite || !(number instanceof Double || number instanceof Float)) {
            return number instanceof java.math.BigDecimal decimal
                    ? decimal.toPlainString()
                    : number.toString();
        }
        throw new IllegalArgumentException(
                "The standard has no literal for the number " + number + ".");
    }

    private static String temporal(Object value) {
        OffsetDateTime moment = moment(value);
        if (moment != null) {
            return "TIMESTAMP WITH TIME ZONE '" + TIMESTAMPTZ.format(moment) + "'";
        }
        if (value instanceof LocalDateTime timestamp) {
            return "TIMESTAMP '" + TIMESTAMP.format(timestamp) + "'";
        }
        if (value instanceof LocalDate date) {
            return "DATE '" + date + "'";
        }
        if (value instanceof LocalTime time) {
            return "TIME '" + TIME.format(time) + "'";
        }
        return string(value.toString());
    }
}
