package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the connection alone has beside a table that is made again, by an outside look. */
class SqliteTemporaryTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Operation rebuild(Operation... changes) {
        return new Operation.RebuildTable(T, List.of(changes));
    }

    private static List<String> temporary(SqliteFixture database) throws SQLException {
        return database.strings(
                "SELECT type || ' ' || name || ' ' || tbl_name || ': ' || replace(sql, '\"t\"',"
                        + " 't') FROM sqlite_temp_master WHERE name <> 'retort_copy' ORDER BY name");
    }

    @Test
    void aTemporaryTriggerOnTheTableIsMadeAgain() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b)",
                        "CREATE TABLE log (x)",
                        "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END",
                        "CREATE TEMP TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES"
                                + " ('unqualified ' || new.a); END",
                        "CREATE TEMP TRIGGER \"o ; d\" AFTER INSERT ON main.\"t\" WHEN new.a > 0"
                                + " BEGIN INSERT INTO log VALUES ('qualified ' || new.a); END",
                        "INSERT INTO t VALUES (0, 1)",
                        "DELETE FROM log")) {
            List<String> before = temporary(database);
            DatabaseFacts facts = DatabaseFacts.of(database.connection);
            database.transaction(rebuild());
            assertThat(temporary(database)).isEqualTo(before).hasSize(2);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(facts);
            database.run("INSERT INTO t VALUES (7, 2)");
            assertThat(database.strings("SELECT x FROM log"))
                    .containsExactlyInAnyOrder("unqualified 7", "qualified 7");
        }
    }

    @Test
    void aTemporaryTriggerFollowsTheRenamingOfAColumn() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b)",
                        "CREATE TABLE log (x)",
                        "CREATE TEMP TRIGGER tr AFTER UPDATE OF a ON main.t BEGIN INSERT INTO log"
                                + " VALUES (old.a || new.a); END",
                        "CREATE TEMP VIEW v AS SELECT a FROM main.t",
                        "INSERT INTO t VALUES (1, 2)")) {
            database.transaction(
                    rebuild(
                            new Operation.RenameColumn(T, "a", "z"),
                            new Operation.AddConstraint(T, check(null, "z > 0"))));
            database.run("UPDATE t SET z = 3");
            assertThat(database.strings("SELECT x FROM log")).containsExactly("13");
            assertThat(database.strings("SELECT z FROM v")).containsExactly("3");
        }
    }

    @Test
    void aColumnThatATemporaryReaderNamesIsNotDropped() throws SQLException {
        for (String reader :
                List.of(
                        "CREATE TEMP TRIGGER tr AFTER INSERT ON t BEGIN SELECT new.a; END",
                        "CREATE TEMP TRIGGER tr AFTER UPDATE OF a ON main.t BEGIN SELECT 1; END",
                        "CREATE TEMP VIEW v AS SELECT a FROM t")) {
            try (SqliteFixture database =
                    SqliteFixture.memory(
                            "CREATE TABLE t (a, b)", reader, "INSERT INTO t VALUES (1, 2)")) {
                Operation drop = new Operation.DropColumn(T, "a", null, false);
                database.transactions.begin(database.connection);
                assertThatThrownBy(() -> database.apply(drop)).isInstanceOf(Exception.class);
                database.transactions.rollback(database.connection);
                assertThat(database.strings("SELECT a || b FROM t")).containsExactly("12");
                assertThat(temporary(database)).hasSize(1);
            }
        }
    }

    @Test
    void aTemporaryTriggerOnATableOfAnAttachedDatabaseIsMadeAgain() throws SQLException {
        QualifiedName side = new QualifiedName("side", "t");
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "ATTACH ':memory:' AS side",
                        "CREATE TABLE t (a)",
                        "CREATE TABLE log (x)",
                        "CREATE TABLE side.t (a)",
                        "CREATE TEMP TRIGGER tr AFTER INSERT ON side.t BEGIN INSERT INTO log"
                                + " VALUES (new.a); END")) {
            List<String> before = temporary(database);
            database.transaction(new Operation.RebuildTable(side, List.of()), rebuild());
            assertThat(temporary(database)).isEqualTo(before).hasSize(1);
            database.run("INSERT INTO side.t VALUES (3)", "INSERT INTO t VALUES (4)");
            assertThat(database.strings("SELECT x FROM log")).containsExactly("3");
        }
    }

    @Test
    void aTemporaryTableOfTheSameNameIsAnother() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE T (id INTEGER PRIMARY KEY AUTOINCREMENT, a text, b text)",
                        "CREATE INDEX main.ix ON t (a)",
                        "CREATE TABLE log (x)",
                        "CREATE TRIGGER main.tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES"
                                + " (new.a); END",
                        "CREATE VIEW v AS SELECT a FROM t",
                        "INSERT INTO t VALUES (7, 'x', 'y')",
                        "DELETE FROM t",
                        "INSERT INTO t (a) VALUES ('z')",
                        "CREATE TEMP TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x)",
                        "CREATE TEMP TABLE retort_old_T (x)",
                        "CREATE INDEX temp.ix ON t (x)",
                        "CREATE TEMP TRIGGER mine AFTER INSERT ON main.t BEGIN INSERT INTO log"
                                + " VALUES ('mine'); END",
                        "CREATE TEMP TRIGGER yours AFTER INSERT ON t BEGIN INSERT INTO log VALUES"
                                + " ('yours'); END",
                        "INSERT INTO temp.t VALUES (100, 'temporary')",
                        "DELETE FROM log")) {
            List<String> temporary = temporary(database);
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transaction(rebuild());
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
            assertThat(temporary(database)).isEqualTo(temporary);
            database.transaction(
                    rebuild(
                            new Operation.DropColumn(T, "b", null, false),
                            new Operation.AddColumn(
                                    T, column("n", integer()), false, Position.first()),
                            new Operation.CreateIndex(index("later", "t", "n"), false, false)));
            database.run(
                    "INSERT INTO main.t (a) VALUES ('new')", "INSERT INTO temp.t (x) VALUES (1)");
            assertThat(database.strings("SELECT id || a FROM main.t ORDER BY id"))
                    .containsExactly("8z", "9new");
            assertThat(database.strings("SELECT id || x FROM temp.t ORDER BY id"))
                    .containsExactly("100temporary", "1011");
            assertThat(database.strings("SELECT x FROM log"))
                    .containsExactlyInAnyOrder("new", "mine", "yours");
            assertThat(database.strings("SELECT name FROM main.pragma_index_list('t', 'main')"))
                    .containsExactlyInAnyOrder("ix", "later");
            assertThat(temporary(database)).isEqualTo(temporary);
        }
    }

    @Test
    void whereATemporaryTableHidesItNoColumnIsRenamed() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a)",
                        "CREATE INDEX ix ON t (a)",
                        "CREATE TEMP TABLE t (a)")) {
            Operation rename = rebuild(new Operation.RenameColumn(T, "a", "b"));
            assertThatThrownBy(() -> database.transaction(rename))
                    .hasMessageContaining(
                            "SQLite renames no column of \"t\" while a temporary table has that"
                                    + " name. Drop that first.");
        }
    }

    @Test
    void whereATemporaryViewHidesItTheViewHasToGoFirst() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a)", "CREATE TEMP VIEW t AS SELECT 1 AS x")) {
            assertThatThrownBy(() -> database.transaction(rebuild()))
                    .hasMessageContaining(
                            "A temporary view hides \"t\" from SQLite. Drop the view first.");
        }
    }

    @Test
    void aTemporaryTableOfTheNameOfAnAttachedOneIsAnother() throws SQLException {
        QualifiedName side = new QualifiedName("side", "t");
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "ATTACH ':memory:' AS side",
                        "CREATE TABLE side.t (a UNIQUE, b)",
                        "CREATE INDEX side.ix ON t (b)",
                        "CREATE TRIGGER side.tr AFTER INSERT ON t BEGIN SELECT new.b; END",
                        "CREATE TEMP TABLE t (x)",
                        "INSERT INTO side.t VALUES (1, 2)")) {
            DatabaseFacts before = DatabaseFacts.of(database.connection, "side");
            database.transaction(new Operation.RebuildTable(side, List.of()));
            assertThat(DatabaseFacts.of(database.connection, "side")).isEqualTo(before);
            assertThat(temporary(database)).hasSize(1);
        }
    }

    @Test
    void aColumnIsDroppedFromTheTableOfTheFile() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b)",
                        "CREATE INDEX ix ON t (a)",
                        "CREATE TEMP TABLE t (a, b)")) {
            database.transaction(new Operation.DropColumn(T, "b", null, false));
            assertThat(database.strings("SELECT name FROM pragma_table_info('t', 'main')"))
                    .containsExactly("a");
            assertThat(database.strings("SELECT name FROM pragma_table_info('t', 'temp')"))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void theNumbersOfTemporaryTablesAreTheirOwn() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)",
                        "INSERT INTO t VALUES (41, 'x')",
                        "DELETE FROM t",
                        "CREATE TEMP TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                        "INSERT INTO other VALUES (5)")) {
            database.transaction(rebuild());
            database.run("INSERT INTO t (a) VALUES ('y')", "INSERT INTO other DEFAULT VALUES");
            assertThat(database.strings("SELECT id FROM t")).containsExactly("42");
            assertThat(database.strings("SELECT id FROM other")).containsExactly("5", "6");
        }
    }
}
