package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of values when their column gets another type. */
class SqliteRetypeTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static SqliteFixture tableOf(String type, String value) throws SQLException {
        return SqliteFixture.memory(
                "CREATE TABLE t (a " + type + ", b)",
                "INSERT INTO t VALUES (" + value + ", 1), (NULL, 2)");
    }

    private static Operation retype(SqliteFixture database, String type) {
        return new Operation.ChangeColumn(
                T, "a", List.of(ColumnChange.setType(database.dialect.parseType(type))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text | '12' | integer | integer 12",
                "text | ' 7 ' | bigint | integer 7",
                "varchar(9) | '1.50' | real | real 1.5",
                "text | '1.50' | decimal(9, 2) | real 1.5",
                "text | '9223372036854775807' | integer | integer 9223372036854775807",
                "integer | 12 | text | text '12'",
                "integer | -9223372036854775808 | varchar(30) | text '-9223372036854775808'",
                "integer | 9007199254740992 | real | real 9007199254740992.0",
                "real | 2.0 | integer | integer 2",
                "real | 0.5 | text | text '0.5'",
                "real | 1e300 | decimal | real 1.0e+300",
                "numeric | 1.5 | real | real 1.5",
                "text | 'abc' | blob | blob X'616263'",
                "blob | x'616263' | text | text 'abc'",
                "text | '007' | json text | text '007'",
                "text | '2026-01-15 10:00' | timestamp | text '2026-01-15 10:00'",
                "varchar(36) | '7e57ab1e-0000' | uuid | text '7e57ab1e-0000'",
                "int | 'word' | bigint | text 'word'",
                "integer | x'00' | '' | blob X'00'",
            })
    void valuesAreConvertedAsCastDoes(String from, String value, String to, String after)
            throws SQLException {
        try (SqliteFixture database = tableOf(from, value)) {
            database.transaction(retype(database, to.equals("''") ? "" : to));
            assertThat(database.strings("SELECT typeof(a) || ' ' || quote(a) FROM t"))
                    .containsExactly(after, "null NULL");
            assertThat(database.stored("t")).startsWith("CREATE TABLE t (a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text | '007' | uuid",
                "text | '1e5' | timestamp",
                "text | 'abc' | integer",
                "text | '12abc' | integer",
                "text | '1.5' | integer",
                "text | '1e3' | integer",
                "text | '9223372036854775808' | integer",
                "text | '0x10' | real",
                "text | '' | integer",
                "text | 'true' | boolean",
                "real | 1.5 | integer",
                "real | 9e999 | integer",
                "real | 9e999 | text",
                "real | 9223372036854775808.0 | bigint",
                "integer | 9007199254740993 | double precision",
                "blob | x'3132' | integer",
                "integer | 'word' | real",
            })
    void whereAValueWouldBeLostNothingIsDone(String from, String value, String to)
            throws SQLException {
        try (SqliteFixture database = tableOf(from, value)) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transactions.begin(database.connection);
            assertThatThrownBy(() -> database.apply(retype(database, to)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("CHECK constraint failed: values would be lost; say by");
            database.transactions.rollback(database.connection);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void whereChecksAreIgnoredNothingIsDone() throws SQLException {
        try (SqliteFixture database = tableOf("text", "'12 apples'")) {
            database.run("PRAGMA ignore_check_constraints = ON");
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transactions.begin(database.connection);
            assertThatThrownBy(() -> database.apply(retype(database, "integer")))
                    .hasMessageContaining("retort_copy.checks_are_enforced");
            database.transactions.rollback(database.connection);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void noNumberIsMadeUpForARowWithoutOne() throws SQLException {
        Operation key = new Operation.AddConstraint(T, primaryKey("a"));
        try (SqliteFixture database = tableOf("integer", "12")) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transactions.begin(database.connection);
            assertThatThrownBy(() -> database.apply(key))
                    .hasMessageContaining("CHECK constraint failed: values would be lost");
            database.transactions.rollback(database.connection);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
            database.run("DELETE FROM t WHERE a IS NULL");
            database.transaction(key);
            assertThat(database.strings("SELECT rowid FROM t")).containsExactly("12");
        }
    }

    @Test
    void whatIsComputedIsNotLost() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (b integer, a text AS (b || ' apples'))",
                        "INSERT INTO t VALUES (12)")) {
            database.transaction(retype(database, "integer"));
            assertThat(database.strings("SELECT a FROM t")).containsExactly("12 apples");
        }
    }

    @Test
    void whoSaysHowDecidesWhatIsLost() throws SQLException {
        try (SqliteFixture database = tableOf("text", "'12 apples'")) {
            database.transaction(
                    new Operation.ChangeColumn(
                            T,
                            "a",
                            List.of(
                                    ColumnChange.setType(
                                            database.dialect.parseType("integer"),
                                            "CAST(t.a AS integer) + b"))));
            assertThat(database.strings("SELECT quote(a) FROM t")).containsExactly("13", "NULL");
        }
    }

    @Test
    void severalTypesInARowConvertOneAfterTheOther() throws SQLException {
        try (SqliteFixture database = tableOf("text", "'1.5'")) {
            database.transaction(
                    new Operation.RebuildTable(
                            T, List.of(retype(database, "real"), retype(database, "text"))));
            assertThat(database.strings("SELECT quote(a) FROM t")).containsExactly("'1.5'", "NULL");
        }
    }

    @Test
    void aTableThatLeavesStrictKeepsWhatReadsAsANumber() throws SQLException {
        Operation loosen =
                new Operation.SetTableOptions(T, Map.of(TableOption.STRICT, "true"), Map.of());
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a ANY, b TEXT) STRICT",
                        "INSERT INTO t VALUES (7, '007'), ('seven', '7')")) {
            database.transaction(loosen);
            assertThat(database.stored("t")).isEqualTo("CREATE TABLE t (a ANY, b TEXT)");
        }
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a ANY) STRICT", "INSERT INTO t VALUES ('007')")) {
            database.transactions.begin(database.connection);
            assertThatThrownBy(() -> database.apply(loosen))
                    .hasMessageContaining("CHECK constraint failed: values would be lost; say by");
            database.transactions.rollback(database.connection);
            assertThat(database.strings("SELECT quote(a) FROM t")).containsExactly("'007'");
        }
    }
}
