package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Rebuild;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes with a column, and what stays. */
class SqliteDropColumnTest {

    private static final Operation DROP =
            new Operation.DropColumn(QualifiedName.of("t"), "b", null, false);

    @Test
    void beforeTheVersionThatMendedItNothingIsDroppedInPlace() {
        Schema schema = Schema.of(table("t", column("a", integer()), column("b", integer())));
        Operation drop = new Operation.DropColumn(QualifiedName.of("t"), "b", null, false);
        for (String version : List.of("3.35.0", "3.35.4", "3.35.5", "3.36", "3.100.1")) {
            boolean inPlace = !version.matches("3\\.35\\.[0-4]");
            List<DdlStatement> statements =
                    new SqliteDialect(version, Rebuild.AUTO, false).statements(drop, () -> schema);
            assertThat(statements.get(0).sql().contains("DROP COLUMN"))
                    .as(version)
                    .isEqualTo(inPlace);
        }
    }

    @Test
    void whereNothingStandsOnItSqliteDropsItItself() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b text DEFAULT 'b', c CHECK (c > 'b'))",
                        "CREATE INDEX ix ON t (a, b)",
                        "CREATE INDEX partial ON t (a) WHERE B > 1",
                        "CREATE INDEX stays ON t (a)")) {
            List<String> sql = database.statements(DROP).stream().map(DdlStatement::sql).toList();
            assertThat(sql)
                    .containsExactly(
                            "DROP INDEX ix", "DROP INDEX partial", "ALTER TABLE t DROP COLUMN b");
            database.transaction(DROP);
            assertThat(database.stored("t")).isEqualTo("CREATE TABLE t (a, c CHECK (c > 'b'))");
            assertThat(database.strings("SELECT name FROM sqlite_master WHERE type = 'index'"))
                    .containsExactly("stays");
        }
    }

    @Test
    void whatNamesItGoesWithItAndIsTold() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        """
                        CREATE TABLE t (
                          a integer CHECK (a > b) UNIQUE, -- first
                          b integer PRIMARY KEY,
                          c text CONSTRAINT c_check CHECK (length(c) > 1),
                          CONSTRAINT pair UNIQUE (a, "B"),
                          CHECK ([b] > 0),
                          FOREIGN KEY (b) REFERENCES p (id),
                          FOREIGN KEY (a) REFERENCES t (b),
                          CHECK (a > 0)
                        )""",
                        "CREATE TABLE p (id integer PRIMARY KEY)",
                        "CREATE INDEX ix ON t (lower(b))",
                        "CREATE INDEX stays ON t (c)",
                        "CREATE VIEW v AS SELECT a, c FROM t",
                        "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO p VALUES (new.a);"
                                + " END")) {
            String remark = database.statements(DROP).get(1).sql();
            assertThat(remark)
                    .startsWith(
                            """
                            -- Goes with its column: PRIMARY KEY
                            -- Goes with its column: CHECK (a > b)
                            -- Goes with its column: CONSTRAINT pair UNIQUE (a, "B")
                            -- Goes with its column: CHECK ([b] > 0)
                            -- Goes with its column: FOREIGN KEY (b) REFERENCES p (id)
                            -- Goes with its column: FOREIGN KEY (a) REFERENCES t (b)
                            -- Goes with its column: INDEX ix
                            """);
            assertThat(database.statements(DROP).get(0).alsoDrops())
                    .containsExactly(
                            "PRIMARY KEY",
                            "CHECK (a > b)",
                            "CONSTRAINT pair UNIQUE (a, \"B\")",
                            "CHECK ([b] > 0)",
                            "FOREIGN KEY (b) REFERENCES p (id)",
                            "FOREIGN KEY (a) REFERENCES t (b)",
                            "INDEX ix");
            database.transaction(DROP);
            assertThat(database.stored("t"))
                    .isEqualTo(
                            """
                            CREATE TABLE t (
                              a integer UNIQUE, -- first
                              c text CONSTRAINT c_check CHECK (length(c) > 1),
                              CHECK (a > 0)
                            )""");
            assertThat(database.strings("SELECT name FROM sqlite_master WHERE sql IS NOT NULL"))
                    .containsExactlyInAnyOrder("t", "p", "stays", "v", "tr");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW v AS SELECT b FROM t",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO p VALUES (new.b); END",
                "CREATE TRIGGER tr AFTER DELETE ON t BEGIN INSERT INTO p SELECT b FROM t; END",
                "CREATE TRIGGER tr AFTER UPDATE OF a ON t WHEN old.b > 1 BEGIN SELECT 1; END",
            })
    void aViewOrTriggerThatReadsItKeepsIt(String reader) throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b, CHECK (b > a))", "CREATE TABLE p (id)", reader)) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transactions.begin(database.connection);
            assertThatThrownBy(() -> database.apply(DROP))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no such column");
            database.transactions.rollback(database.connection);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER tr AFTER UPDATE OF a, b ON t BEGIN SELECT 1; END",
                "CREATE TABLE child (x REFERENCES t (b))",
                "ALTER TABLE t ADD COLUMN g AS (a + b)",
            })
    void whatWouldMeanNothingWithoutItHasToGoFirst(String sql) throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a, b, CHECK (b > a), UNIQUE (b))", sql)) {
            assertThatThrownBy(() -> database.statements(DROP))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("irst.");
        }
    }

    @Test
    void aColumnThatHidesTheRowidGoesToo() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, rowid)", "INSERT INTO t (oid, a) VALUES (7, 'x')")) {
            database.transaction(
                    new Operation.DropColumn(QualifiedName.of("t"), "rowid", null, false));
            assertThat(database.strings("SELECT rowid || a FROM t")).containsExactly("7x");
        }
    }
}
