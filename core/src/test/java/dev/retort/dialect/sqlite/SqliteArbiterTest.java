package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.Undecided;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text cannot decide is put to SQLite, which makes nothing for it. */
class SqliteArbiterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CHECK | a > 0 | (a) > (0) | true",
                "CHECK | a > 0 | a > 1 | false",
                "CHECK | a > 0 AND b = 'x' | (a > 0) AND (b = 'x') | true",
                "CHECK | b = 'x' | b = 'y' | false",
                "DEFAULT | 'x' | ('x') | true",
                "DEFAULT | 1 | 2 | false",
                "GENERATED | a + 1 | (a) + 1 | true",
                "INDEX_PREDICATE | a IS NOT NULL | a NOTNULL | true",
                "VIEW_QUERY | SELECT a FROM t | SELECT t.a FROM t | true",
                "VIEW_QUERY | SELECT a FROM t | SELECT b FROM t | false",
            })
    void sqliteCompilesBothAndTellsWhetherTheyAreOne(
            Undecided.Kind kind, String actual, String desired, boolean same) throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer, b text)")) {
            Table table = database.inspect().tables().get(0);
            Undecided pair = new Undecided(kind, table, "c", actual, desired);
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            assertThat(
                            database.dialect
                                    .arbiter(database.connection)
                                    .orElseThrow()
                                    .settle(List.of(pair)))
                    .containsEntry(pair, same);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void whatNamesSomethingThatIsNotThereIsLeftOpen() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer)")) {
            Table table = database.inspect().tables().get(0);
            Undecided pair =
                    new Undecided(Undecided.Kind.CHECK, table, "c", "a > 0", "missing > 0");
            var arbiter = database.dialect.arbiter(database.connection).orElseThrow();
            assertThat(arbiter.settle(List.of(pair))).isEmpty();
            assertThat(arbiter.refusals().get(pair)).contains("no such column: missing");
        }
    }

    @Test
    void aScratchDatabaseIsEmptyAndTouchesNothing() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer)")) {
            try (ScratchDatabase scratch =
                    database.dialect.scratch(database.connection).orElseThrow()) {
                assertThat(DatabaseFacts.of(scratch.connection()).texts()).isEmpty();
                try (var statement = scratch.connection().createStatement()) {
                    statement.execute("CREATE TABLE other (a)");
                }
            }
            assertThat(DatabaseFacts.of(database.connection).texts()).containsOnlyKeys("table t");
            try (ScratchDatabase scratch = database.dialect.scratch(null).orElseThrow()) {
                assertThat(DatabaseFacts.of(scratch.connection()).texts()).isEmpty();
            }
        }
    }
}
