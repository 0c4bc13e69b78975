package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqliteLiteralsTest {

    private static final List<@Nullable Object> VALUES =
            Arrays.asList(
                    null,
                    true,
                    false,
                    (byte) -1,
                    (short) 300,
                    7,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    new BigInteger("9223372036854775808"),
                    BigInteger.TEN,
                    new BigDecimal("12.50"),
                    new BigDecimal("12345678901234567890.123456789"),
                    new BigDecimal("1E+3"),
                    0.1,
                    0.1f,
                    -0.0,
                    1e300,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    "it's",
                    "",
                    "a\0b\0",
                    "\0",
                    "line\nbreak \u00e4 \ud83d\ude00",
                    'c',
                    new byte[] {0, 1, -1},
                    new byte[0],
                    Thread.State.NEW,
                    UUID.fromString("7e57ab1e-0000-4000-8000-000000000001"),
                    LocalDate.of(2026, 1, 15),
                    LocalTime.of(10, 15),
                    LocalDateTime.of(2026, 1, 15, 10, 15, 30, 120_000_000),
                    Instant.parse("2026-01-15T10:15:30.000001Z"),
                    OffsetDateTime.parse("2026-01-15T10:15:30+02:00"),
                    Duration.ofMinutes(5));

    @Test
    void aLiteralAndABoundValueAreTheSameBitByBit() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory()) {
            for (Object value : VALUES) {
                assertThat(written(database, value))
                        .as(() -> String.valueOf(value))
                        .isEqualTo(bound(database, value));
            }
        }
    }

    @Test
    void numbersAreExact() throws SQLException {
        Random random = new Random(20260115);
        try (SqliteFixture database = SqliteFixture.memory()) {
            for (int i = 0; i < 20_000; i++) {
                double number = Double.longBitsToDouble(random.nextLong());
                if (!Double.isNaN(number)) {
                    assertThat(written(database, number)).isEqualTo(bound(database, number));
                }
            }
        }
    }

    @Test
    void momentsAreTextAsSqliteReadsIt() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory()) {
            String moment = SqliteLiterals.literal(Instant.parse("2026-01-15T10:15:30.5Z"));
            assertThat(moment).isEqualTo("'2026-01-15 10:15:30.5+00:00'");
            assertThat(database.string("SELECT strftime('%s', " + moment + ")"))
                    .isEqualTo("1768472130");
        }
    }

    @Test
    void whatSqliteCannotKeepIsRefused() {
        assertThatThrownBy(() -> SqliteLiterals.literal(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private static List<Object> written(SqliteFixture database, @Nullable Object value)
            throws SQLException {
        String query = "SELECT typeof(x), x FROM (SELECT " + SqliteLiterals.literal(value) + " x)";
        try (Statement statement = database.connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer(answer);
        }
    }

    private static List<Object> bound(SqliteFixture database, @Nullable Object value)
            throws SQLException {
        try (PreparedStatement statement =
                database.connection.prepareStatement("SELECT typeof(x), x FROM (SELECT ? x)")) {
            SqliteLiterals.bind(statement, 1, value);
            try (ResultSet answer = statement.executeQuery()) {
                return answer(answer);
            }
        }
    }

    private static List<Object> answer(ResultSet answer) throws SQLException {
        List<Object> list = new ArrayList<>();
        list.add(answer.getString(1));
        Object value = answer.getObject(2);
        list.add(
                value instanceof byte[] bytes
                        ? Arrays.toString(bytes)
                        : value instanceof Double number
                                ? Double.doubleToRawLongBits(number)
                                : String.valueOf(value));
        return list;
    }
}
