package dev.retort.dialect.postgresql;

import dev.retort.dialect.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values as parameters; text goes without a type, so that it may become a UUID, JSON or a word. */
final class PostgreSqlParameters {

    private PostgreSqlParameters() {}

    static void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        OffsetDateTime moment = Literals.moment(value);
        if (moment != null) {
            statement.setObject(index, moment);
        } else if (value instanceof BigInteger number) {
            statement.setBigDecimal(index, new BigDecimal(number));
        } else if (value instanceof Enum<?> constant) {
            statement.setObject(index, constant.name(), Types.OTHER);
        } else if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Duration
                || value instanceof Period) {
            statement.setObject(index, value.toString(), Types.OTHER);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Collection<?> || value.getClass().isArray()) {
            statement.setObject(index, PostgreSqlLiterals.array(value), Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }
}
