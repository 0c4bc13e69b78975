package dev.retort.dialect.mysql;

import dev.retort.dialect.Literals;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as they stand in SQL, and as parameters. */
final class MySqlLiterals {

    /** The last moment that a timestamp holds on every server. */
    private static final long LAST_SECOND = 0x7fff_ffffL;

    private final MySqlFacts facts;

    MySqlLiterals(MySqlFacts facts) {
        this.facts = facts;
    }

    String literal(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length == 0 ? "''" : Literals.bytes(bytes);
        }
        if (value instanceof UUID uuid) {
            return facts.hasUuid() ? "'" + uuid + "'" : Literals.bytes(bytes(uuid));
        }
        OffsetDateTime moment = value == null ? null : Literals.moment(value);
        if (moment != null) {
            return moment(moment);
        }
        if (value instanceof OffsetTime time) {
            return literal(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
        }
        if (value instanceof Enum<?> constant) {
            return string(constant.name());
        }
        if (value instanceof Iterable<?> || value != null && value.getClass().isArray()) {
            throw new IllegalArgumentException(
                    facts.product() + " has no lists; write the list as a text of JSON.");
        }
        if (value == null
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof LocalDateTime
                || value instanceof LocalTime
                || value instanceof java.time.LocalDate) {
            return number(exact(value));
        }
        return string(value.toString());
    }

    /** Times as the server holds them: six digits of a fraction. */
    private static @Nullable Object exact(@Nullable Object value) {
        if (value instanceof LocalDateTime timestamp) {
            return timestamp.truncatedTo(ChronoUnit.MICROS);
        }
        return value instanceof LocalTime time ? time.truncatedTo(ChronoUnit.MICROS) : value;
    }

    private String number(@Nullable Object value) {
        boolean strange =
                value instanceof Number number
                        && (value instanceof Double || value instanceof Float)
                        && !Double.isFinite(number.doubleValue());
        if (strange) {
            throw new IllegalArgumentException(
                    facts.product() + " holds no number " + value + "; write NULL or another one.");
        }
        return Literals.standard(value);
    }

    String string(String value) {
        return MySqlText.string(value, facts.backslashEscapes());
    }

    /**
     * A moment, whatever the time zone of the session. What no timestamp holds can only be meant
     * for a column that knows no zone; there it stands in UTC.
     */
    private static String moment(OffsetDateTime moment) {
        Instant instant = moment.toInstant();
        long second = instant.getEpochSecond();
        if (second <= 0 || second > LAST_SECOND) {
            return Literals.standard(
                    exact(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
        }
        String fraction = "%06d".formatted(instant.getNano() / 1000).replaceFirst("0+$", "");
        return "FROM_UNIXTIME(" + second + (fraction.isEmpty() ? "" : "." + fraction) + ")";
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** Sets a parameter to what the driver takes for the value. */
    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof UUID uuid) {
            if (facts.hasUuid()) {
                statement.setString(index, uuid.toString());
            } else {
                statement.setBytes(index, bytes(uuid));
            }
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Character) {
            statement.setString(index, value.toString());
        } else {
            OffsetDateTime moment = value == null ? null : Literals.moment(value);
            statement.setObject(index, moment == null ? value : moment.toInstant());
        }
    }
}
