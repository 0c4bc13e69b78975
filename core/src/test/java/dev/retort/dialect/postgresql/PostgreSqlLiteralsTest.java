package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ReferentialAction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value arrives as it was, whether it stands in the text or is bound. */
class PostgreSqlLiteralsTest {

    private static PostgreSqlDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = PostgreSqlDatabase.open();
        database.execute("SET timezone = 'UTC'");
        database.execute("CREATE TYPE rule AS ENUM ('CASCADE', 'RESTRICT')");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Arguments value(String type, @Nullable Object value, @Nullable String told) {
        return Arguments.of(type, value, told);
    }

    static Stream<Arguments> values() {
        UUID uuid = UUID.fromString("3f9c21d0-a7be-4c11-8d2e-000000000001");
        return Stream.of(
                value("text", "O'Brien", "O'Brien"),
                value(
                        "text",
                        "back\\slash \\' and\nline \t tab",
                        "back\\slash \\' and\nline \t tab"),
                value("text", "", ""),
                value("text", "x".repeat(100_000), "x".repeat(100_000)),
                value("text", 'c', "c"),
                value("varchar(20)", "Söhne €", "Söhne €"),
                value("text", null, null),
                value("integer", null, null),
                value("boolean", true, "true"),
                value("integer", -7, "-7"),
                value("bigint", Long.MIN_VALUE, "-9223372036854775808"),
                value("smallint", (short) 3, "3"),
                value("numeric", new BigDecimal("1E+3"), "1000"),
                value("numeric", new BigDecimal("12.50"), "12.50"),
                value(
                        "numeric",
                        new BigInteger("123456789012345678901234567890"),
                        "123456789012345678901234567890"),
                value("numeric", Double.NaN, "NaN"),
                value("double precision", 1.5e300, "1.5e+300"),
                value("double precision", 0.1, "0.1"),
                value("double precision", Double.NaN, "NaN"),
                value("double precision", Double.NEGATIVE_INFINITY, "-Infinity"),
                value("real", 0.1f, "0.1"),
                value("real", Float.POSITIVE_INFINITY, "Infinity"),
                value("bytea", new byte[] {0, -1, 39, 92}, "\\x00ff275c"),
                value("bytea", new byte[0], "\\x"),
                value("uuid", uuid, uuid.toString()),
                value("uuid", uuid.toString(), uuid.toString()),
                value("date", LocalDate.of(2026, 1, 15), "2026-01-15"),
                value("date", LocalDate.of(-43, 3, 15), "0044-03-15 BC"),
                value("date", LocalDate.of(12026, 1, 15), "12026-01-15"),
                value("time", LocalTime.of(10, 15, 30, 123456000), "10:15:30.123456"),
                value("timetz", OffsetTime.parse("10:15:30+02:00"), "10:15:30+02"),
                value("timestamp", LocalDateTime.of(2026, 1, 15, 10, 15), "2026-01-15 10:15:00"),
                value(
                        "timestamptz",
                        Instant.parse("2026-01-15T10:15:30.123456Z"),
                        "2026-01-15 10:15:30.123456+00"),
                value(
                        "timestamptz",
                        OffsetDateTime.parse("2026-01-15T10:15:30+02:00"),
                        "2026-01-15 08:15:30+00"),
                value(
                        "timestamptz",
                        ZonedDateTime.parse("2026-01-15T10:15:30+01:00[Europe/Berlin]"),
                        "2026-01-15 09:15:30+00"),
                value("interval", Duration.ofMinutes(90), "01:30:00"),
                value("interval", Period.of(1, 2, 3), "1 year 2 mons 3 days"),
                value("jsonb", "{\"a\": \"it's \\\\ so\"}", "{\"a\": \"it's \\\\ so\"}"),
                value("json", "[1,2]", "[1,2]"),
                value("rule", ReferentialAction.CASCADE, "CASCADE"),
                value("rule", "RESTRICT", "RESTRICT"),
                value(
                        "text[]",
                        List.of("a", "it's", "q\"uote", "back\\slash", "NULL", "", "a,b"),
                        "{a,it's,\"q\\\"uote\",\"back\\\\slash\",\"NULL\",\"\",\"a,b\"}"),
                value("text[]", Arrays.asList("a", null), "{a,NULL}"),
                value("text[]", List.of(), "{}"),
                value("varchar(9)[]", new String[] {"a", "b"}, "{a,b}"),
                value("integer[]", new int[] {1, -2}, "{1,-2}"),
                value("integer[]", new Integer[] {1, null}, "{1,NULL}"),
                value("integer[]", List.of(List.of(1, 2), List.of(3, 4)), "{{1,2},{3,4}}"),
                value("uuid[]", List.of(uuid), "{" + uuid + "}"),
                value("bytea[]", List.of(new byte[] {1}), "{\"\\\\x01\"}"),
                value(
                        "timestamptz[]",
                        List.of(Instant.parse("2026-01-15T10:15:30Z")),
                        "{\"2026-01-15 10:15:30+00\"}"),
                value("numeric[]", List.of(new BigDecimal("1E+3")), "{1000}"),
                value("rule[]", List.of(ReferentialAction.RESTRICT), "{RESTRICT}"));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("values")
    void aValueInTheTextArrives(String type, @Nullable Object value, @Nullable String told)
            throws SQLException {
        database.execute("CREATE TEMPORARY TABLE v (c " + type + ")");
        database.execute("INSERT INTO v VALUES (" + database.dialect.literal(value) + ")");
        assertArrived(told);
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("values")
    void aBoundValueArrives(String type, @Nullable Object value, @Nullable String told)
            throws SQLException {
        database.execute("CREATE TEMPORARY TABLE v (c " + type + ")");
        try (PreparedStatement statement =
                database.connection.prepareStatement("INSERT INTO v VALUES (?)")) {
            database.dialect.bind(statement, 1, value);
            statement.execute();
        }
        assertArrived(told);
    }

    private static void assertArrived(@Nullable String told) throws SQLException {
        List<String> rows = database.rows("SELECT c::text FROM v");
        database.execute("DROP TABLE v");
        assertThat(rows).containsExactly(String.valueOf(told));
    }

    @Test
    void aBackslashMeansItselfWhateverTheSettings() throws SQLException {
        String literal = database.dialect.literal("a\\b'c");
        database.execute("SET standard_conforming_strings = off");
        assertThat(database.rows("SELECT " + literal)).containsExactly("a\\b'c");
        database.execute("SET standard_conforming_strings = on");
        assertThat(database.rows("SELECT " + literal)).containsExactly("a\\b'c");
    }
}
