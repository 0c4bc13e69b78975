package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of types with values of every kind: what comes out says the same, by a reckoning of
 * Java's own, or the change is refused; and nothing is refused that says the same.
 */
class SqliteRetypePairsTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static final List<String> KEEPING_TEXT =
            List.of("timestamp", "uuid", "varbinary(16)", "ANY");

    private static final List<String> LOOSE =
            List.of("", "integer", "text", "real", "blob", "decimal(10, 2)", "timestamp");

    private static final List<String> MORE =
            List.of(
                    "bigint",
                    "varchar(5)",
                    "double precision",
                    "boolean",
                    "uuid",
                    "json text",
                    "varbinary(16)",
                    "ANY",
                    "\"my type\"");

    private static final List<String> STRICT =
            List.of("INTEGER", "INT", "REAL", "TEXT", "BLOB", "ANY");

    private static final List<String> VALUES =
            List.of(
                    "NULL",
                    "0",
                    "1",
                    "-12",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9007199254740993",
                    "0.1",
                    "2.0",
                    "0.1 + 0.2",
                    "1e300",
                    "-1.5e-7",
                    "9223372036854775808.0",
                    "9e999",
                    "-9e999",
                    "''",
                    "'0'",
                    "'12'",
                    "' 7 '",
                    "'007'",
                    "'+5'",
                    "'1.50'",
                    "'1e3'",
                    "'0x10'",
                    "'12 apples'",
                    "'abc'",
                    "'true'",
                    "'9223372036854775807'",
                    "'9223372036854775808'",
                    "'123456789012345678901234567890'",
                    "'9007199254740993'",
                    "'9007199254740992.4'",
                    "'12345678901234.56'",
                    "'12345678901234567.89'",
                    "'0.30000000000000004'",
                    "'0.1234567890123456'",
                    "'0.12345678901234567890'",
                    "'0.50000000000000000000'",
                    "'1.7976931348623157e308'",
                    "'1e400'",
                    "'Inf'",
                    "'2026-01-15 10:00:00'",
                    "'{\"a\": 1.0}'",
                    "'12' || char(0)",
                    "'a' || char(0) || 'b'",
                    "'\u00e4\u4e2d'",
                    "x''",
                    "x'3132'",
                    "x'00ff00'",
                    "x'ff'");

    /** A value as its class and content. */
    private record Value(String type, long whole, double real, byte[] bytes) {

        boolean isNumber() {
            return type.equals("integer") || type.equals("real");
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The number to the last bit; null where it is no number. */
        BigDecimal exact() {
            return type.equals("integer")
                    ? BigDecimal.valueOf(whole)
                    : Double.isFinite(real) ? new BigDecimal(real) : null;
        }

        boolean saysTheSameAs(Value other) {
            if (type.equals(other.type)) {
                return whole == other.whole
                        && real == other.real
                        && Arrays.equals(bytes, other.bytes);
            }
            if (isNumber() && other.isNumber()) {
                return exact() != null && other.exact() != null
                        ? exact().compareTo(other.exact()) == 0
                        : real == other.real;
            }
            if (type.equals("text") && other.isNumber()) {
                return other.isSpelledBy(text());
            }
            if (isNumber() && other.type.equals("text")) {
                return type.equals("integer")
                        ? other.text().equals(Long.toString(whole))
                        : isRead(other.text());
            }
            return !isNumber() && !other.isNumber() && Arrays.equals(bytes, other.bytes);
        }

        private boolean isRead(String text) {
            return exact() != null && Double.parseDouble(text) == real;
        }

        /** Whether a text has no digit that this number does not have. */
        private boolean isSpelledBy(String text) {
            BigDecimal spelled;
            try {
                spelled = new BigDecimal(text.strip()).stripTrailingZeros();
            } catch (NumberFormatException e) {
                return false;
            }
            if (exact() == null) {
                return false;
            }
            MathContext digits = new MathContext(spelled.precision(), RoundingMode.HALF_EVEN);
            return exact().compareTo(spelled) == 0
                    || (type.equals("real")
                            && spelled.precision() <= 17
                            && exact().round(digits).compareTo(spelled) == 0);
        }

        @Override
        public String toString() {
            return type + " " + (isNumber() ? exact() + "/" + real : Arrays.toString(bytes));
        }
    }

    static List<String> types() {
        List<String> types = new ArrayList<>(LOOSE);
        if (Boolean.getBoolean("retort.test.full")) {
            types.addAll(MORE);
        }
        return types;
    }

    static List<String> strictTypes() {
        return STRICT;
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueSaysTheSameOrTheChangeIsRefused(String from) throws SQLException {
        for (String to : types()) {
            pair(from, to, "");
        }
    }

    @ParameterizedTest
    @MethodSource("strictTypes")
    void aValueOfAStrictTableSaysTheSameOrTheChangeIsRefused(String from) throws SQLException {
        for (String to : STRICT) {
            pair(from, to, " STRICT");
        }
    }

    private static void pair(String from, String to, String options) throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a " + from + ")" + options)) {
            Schema schema = database.inspect();
            Operation change =
                    new Operation.ChangeColumn(
                            T, "a", List.of(ColumnChange.setType(database.dialect.parseType(to))));
            List<DdlStatement> statements =
                    database.dialect.statements(change.completed(schema), () -> schema);
            List<String> wrong = new ArrayList<>();
            for (String value : VALUES) {
                database.run("BEGIN");
                if (insert(database, value)) {
                    String answer = convert(database, statements, value, to);
                    if (!answer.isEmpty()) {
                        wrong.add("%s: %s".formatted(value, answer));
                    }
                }
                rollback(database);
            }
            assertThat(wrong).as("from \"%s\" to \"%s\"%s", from, to, options).isEmpty();
        }
    }

    /** Not where a strict table does not take it. */
    private static boolean insert(SqliteFixture database, String value) throws SQLException {
        try {
            database.run("INSERT INTO t VALUES (" + value + ")");
            return true;
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("cannot store");
            return false;
        }
    }

    private static void rollback(SqliteFixture database) throws SQLException {
        try {
            database.run("ROLLBACK");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("no transaction is active");
        }
    }

    /** Says what is wrong. */
    private static String convert(
            SqliteFixture database, List<DdlStatement> statements, String value, String to)
            throws SQLException {
        Value before = value(database, "a");
        try {
            for (DdlStatement each : statements) {
                database.run(each.sql());
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("values would be lost");
            database.run("BEGIN");
            insert(database, value);
            assertThat(value(database, "a")).hasToString(before.toString());
            Value cast = value(database, "CAST(a AS " + to + ")");
            // Of more digits than a number can have, none are looked at.
            boolean many = before.type().equals("text") && before.bytes().length > 17;
            // Where text is at home, a number that says the same is another text.
            boolean text = before.type().equals("text") && KEEPING_TEXT.contains(to);
            return before.saysTheSameAs(cast) && !many && !text
                    ? before + " may become " + cast
                    : "";
        }
        Value after = value(database, "a");
        return before.saysTheSameAs(after) ? "" : before + " became " + after;
    }

    private static Value value(SqliteFixture database, String column) throws SQLException {
        String query =
                "SELECT typeof(%1$s), %1$s, %1$s, CAST(%1$s AS BLOB) FROM t".formatted(column);
        try (Statement statement = database.connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            byte[] bytes = row.getBytes(4);
            String type = row.getString(1);
            boolean number = type.equals("integer") || type.equals("real");
            return new Value(
                    type,
                    type.equals("integer") ? row.getLong(2) : 0,
                    number ? row.getDouble(3) : 0,
                    number || bytes == null ? new byte[0] : bytes);
        }
    }
}
