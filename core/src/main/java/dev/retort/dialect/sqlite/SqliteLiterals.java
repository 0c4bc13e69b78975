package dev.retort.dialect.sqlite;

import dev.retort.dialect.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Values as SQLite keeps them: a number, text or bytes. Moments are text as its own functions read
 * and write it, in ISO 8601 with a space.
 */
final class SqliteLiterals {

    private SqliteLiterals() {}

    /** A value as it stands in SQL. */
    static String literal(@Nullable Object value) {
        Object kept = kept(value);
        if (kept == null) {
            return "NULL";
        }
        if (kept instanceof Double number) {
            return number.isInfinite() ? (number > 0 ? "9e999" : "-9e999") : number.toString();
        }
        if (kept instanceof byte[] bytes) {
            return Literals.bytes(bytes);
        }
        // The smallest number would be read as the negative of one that is too large.
        if (kept.equals(Long.MIN_VALUE)) {
            return "(-9223372036854775807 - 1)";
        }
        return kept instanceof String text ? string(text) : kept.toString();
    }

    /**
     * A string. SQLite's parser stops at a NUL, and its client takes the first half of a Windows
     * end of line away, so that these are put in by their numbers.
     */
    private static String string(String text) {
        String nul = text.indexOf('\0') < 0 ? "" : absent(text, "\\0");
        String end = text.contains("\r\n") ? absent(text, "\\r") : "";
        String written = text;
        if (!end.isEmpty()) {
            written = written.replace("\r\n", end + "\n");
        }
        if (!nul.isEmpty()) {
            written = written.replace("\0", nul);
        }
        String sql = Literals.string(written);
        if (!end.isEmpty()) {
            sql = "replace(" + sql + ", '" + end + "', char(13))";
        }
        return nul.isEmpty() ? sql : "replace(" + sql + ", '" + nul + "', char(0))";
    }

    /** A mark that is not in the text, nor in what stands beside it where it is put in. */
    private static String absent(String text, String mark) {
        StringBuilder absent = new StringBuilder(mark);
        while (text.contains(absent)) {
            absent.append('_');
        }
        return absent.toString();
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        Object kept = kept(value);
        if (kept == null) {
            statement.setNull(index, Types.NULL);
        } else if (kept instanceof Long number) {
            statement.setLong(index, number);
        } else if (kept instanceof Double number) {
            statement.setDouble(index, number);
        } else if (kept instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setString(index, kept.toString());
        }
    }

    /** The value as one of the five that SQLite keeps: null, Long, Double, String or bytes. */
    private static @Nullable Object kept(@Nullable Object value) {
        if (value == null || value instanceof byte[] || value instanceof String) {
            return value;
        }
        if (value instanceof Boolean bool) {
            return bool ? 1L : 0L;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return moment(value);
    }

    private static Object number(Number number) {
        if (number instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? whole.longValue() : whole.toString();
        }
        if (number instanceof BigDecimal decimal) {
            if (decimal.scale() <= 0) {
                return number(decimal.toBigInteger());
            }
            double nearest = decimal.doubleValue();
            boolean exact =
                    Double.isFinite(nearest)
                            && new BigDecimal(Double.toString(nearest)).compareTo(decimal) == 0;
            return exact ? nearest : decimal.toPlainString();
        }
        if (!(number instanceof Double) && !(number instanceof Float)) {
            return number.longValue();
        }
        if (Double.isNaN(number.doubleValue())) {
            throw new IllegalArgumentException(
                    "SQLite has no NaN and keeps NULL for it; write null where that is meant.");
        }
        return number.doubleValue();
    }

    private static String moment(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return Literals.TIMESTAMP.format(timestamp.toLocalDateTime());
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            return value.toString();
        }
        if (value instanceof java.util.Date date) {
            return moment(Instant.ofEpochMilli(date.getTime()));
        }
        OffsetDateTime moment = Literals.moment(value);
        if (moment != null) {
            return Literals.TIMESTAMPTZ.format(moment);
        }
        if (value instanceof LocalDateTime timestamp) {
            return Literals.TIMESTAMP.format(timestamp);
        }
        if (value instanceof LocalTime time) {
            return Literals.TIME.format(time);
        }
        return value instanceof LocalDate date ? date.toString() : value.toString();
    }
}
