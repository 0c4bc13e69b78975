package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a column that is dropped goes with it or keeps it, and only that. */
class SqliteMentionsTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Operation drop(String column) {
        return new Operation.DropColumn(T, column, null, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "lower | CHECK (lower(a) = 'x')",
                "lower | CHECK (\"lower\" (a) <> 'lower')",
                "text | CHECK (CAST(a AS text) <> '')",
                "precision | CHECK (CAST(a AS double precision) >= 0)",
                "nocase | CHECK (a <> 'z' COLLATE nocase)",
                "in | CHECK (a IN ('x', 'y'))",
                "b | CHECK (a <> 'b' /* b */)",
                "b | UNIQUE (\"b c\")",
                "b | CHECK (\"b c\" IS NOT 1)",
                "b | FOREIGN KEY (a) REFERENCES other (b)"
            })
    void whatOnlyLooksLikeTheColumnStays(String column, String constraint) throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE other (b UNIQUE)",
                        "CREATE TABLE t (a text, \"%s\", \"b c\", %s)"
                                .formatted(column, constraint),
                        "CREATE INDEX ix ON t (lower(a)) WHERE a <> 'in' AND typeof(a) <> 'b'",
                        "INSERT INTO t (a) VALUES ('x')",
                        "INSERT INTO other VALUES ('x')")) {
            database.transaction(new Operation.RebuildTable(T, List.of(drop(column))));
            assertThat(database.stored("t").replaceAll("\\s+", " "))
                    .isEqualTo("CREATE TABLE t (a text, \"b c\", " + constraint + ")");
            assertThat(database.strings("SELECT name FROM sqlite_master WHERE name = 'ix'"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER r AFTER INSERT ON o BEGIN INSERT INTO t (a, b) VALUES (1, 2); END",
                "CREATE TRIGGER r AFTER INSERT ON o BEGIN INSERT INTO t VALUES (1, 2); END",
                "CREATE TRIGGER r AFTER UPDATE OF x ON o BEGIN UPDATE t SET a = 1; END",
                "CREATE TRIGGER r BEFORE DELETE ON o WHEN old.x IN (SELECT a FROM t) BEGIN SELECT 1; END",
                "CREATE TRIGGER r AFTER DELETE ON t BEGIN INSERT INTO t VALUES (old.b, 2); END",
                "CREATE TRIGGER r INSTEAD OF INSERT ON vo BEGIN INSERT INTO t VALUES (1, 2); END",
                "CREATE TRIGGER r INSTEAD OF UPDATE ON vo BEGIN UPDATE t SET a = new.y; END",
                "CREATE TRIGGER r INSTEAD OF DELETE ON vo BEGIN DELETE FROM t WHERE a = 1; END",
                "CREATE VIEW r (x, y) AS SELECT * FROM t",
                "CREATE VIEW r AS SELECT a + 1 AS n FROM vt",
                "CREATE VIEW r AS SELECT 1 WHERE EXISTS (SELECT 1 FROM t AS z WHERE z.a)",
            })
    void whatReadsItFromElsewhereKeepsIt(String reader) throws SQLException {
        for (boolean copied : new boolean[] {false, true}) {
            try (SqliteFixture database =
                    SqliteFixture.memory(
                            "CREATE TABLE t (a, b)",
                            "CREATE TABLE o (x INTEGER PRIMARY KEY AUTOINCREMENT)",
                            "CREATE VIEW vo (y) AS SELECT x FROM o",
                            "CREATE VIEW vt AS SELECT * FROM t",
                            reader,
                            "INSERT INTO t VALUES (1, 2)",
                            "INSERT INTO o SELECT 1 WHERE 0")) {
                DatabaseFacts before = DatabaseFacts.of(database.connection);
                Operation operation =
                        copied ? new Operation.RebuildTable(T, List.of(drop("a"))) : drop("a");
                assertThatThrownBy(() -> database.transaction(operation))
                        .isInstanceOf(SQLException.class);
                database.transactions.rollback(database.connection);
                assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
            }
        }
    }

    @Test
    void whatReadsOtherColumnsFromElsewhereIsNoHindrance() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a, b)",
                        "CREATE TABLE o (x INTEGER PRIMARY KEY AUTOINCREMENT, c AS (x + 1))",
                        "CREATE VIEW vo AS SELECT x FROM o",
                        "CREATE VIEW vt (b) AS SELECT b FROM t",
                        "CREATE TRIGGER r1 AFTER INSERT ON o BEGIN INSERT INTO t (b) VALUES (1); END",
                        "CREATE TRIGGER r2 INSTEAD OF INSERT ON vo BEGIN UPDATE t SET b = 1; END",
                        "CREATE TRIGGER r3 INSTEAD OF UPDATE ON vt BEGIN SELECT b FROM t; END",
                        "CREATE TRIGGER r4 INSTEAD OF DELETE ON vt BEGIN SELECT b FROM t; END",
                        "INSERT INTO t VALUES (1, 2)")) {
            database.transaction(drop("a"));
            assertThat(database.strings("SELECT b FROM vt")).containsExactly("2");
            assertThat(database.strings("SELECT count(*) FROM sqlite_sequence"))
                    .containsExactly("0");
            database.run("INSERT INTO o DEFAULT VALUES");
            assertThat(database.strings("SELECT b FROM t")).containsExactly("2", "1");
        }
    }

    @Test
    void aCheckThatNamesItsTableCannotBePutAsideWithIt() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a, b, CHECK (\"T\" . a <> ''))")) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            assertThatThrownBy(() -> database.transaction(new Operation.RebuildTable(T, List.of())))
                    .hasMessageContaining("A check of \"t\" names its table before a column");
            database.transactions.rollback(database.connection);
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void aTableWithoutRowidsKeepsAKey() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID")) {
            assertThatThrownBy(() -> database.transaction(drop("a")))
                    .hasMessageContaining("Without rowids \"t\" needs a primary key.");
        }
    }

    private static List<String> replayed(Operation... operations) {
        Schema schema = Schema.empty();
        List<String> all = List.of();
        for (Operation operation : operations) {
            Schema before = schema;
            all =
                    new SqliteDialect()
                            .statements(operation, () -> before).stream()
                                    .map(DdlStatement::sql)
                                    .toList();
            schema = operation.apply(schema);
        }
        return all;
    }

    private static Operation created() {
        return new Operation.CreateTable(
                table(
                        "t",
                        column("a", integer()),
                        column("b", integer()),
                        column("max", integer()),
                        check("less", "a < b"),
                        check("most", "max(a, 7) > 0")),
                false);
    }

    @Test
    void aScriptForgetsACheckWithTheColumnThatItNames() {
        String create =
                replayed(
                                created(),
                                drop("b"),
                                drop("max"),
                                new Operation.AddConstraint(T, check("positive", "a > 0")))
                        .stream()
                        .filter(it -> it.startsWith("CREATE TABLE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(create)
                .isEqualTo(
                        """
                        CREATE TABLE t (
                            a integer,
                            CONSTRAINT most CHECK (max(a, 7) > 0),
                            CONSTRAINT positive CHECK (a > 0)
                        )""");
    }

    @Test
    void aScriptDoesNotMakeATriggerAgainThatNamesAColumnByItsNameOfOld() {
        Operation trigger =
                new Operation.CreateObject(
                        Trigger.of(
                                "tr",
                                T,
                                "CREATE TRIGGER tr AFTER UPDATE ON t BEGIN SELECT old.rowid, new.a;"
                                        + " END"),
                        false);
        Operation rebuild = new Operation.AddConstraint(T, check(null, "b > 0"));
        assertThat(replayed(created(), trigger, rebuild)).anyMatch(it -> it.contains("new.a"));
        assertThatThrownBy(
                        () ->
                                replayed(
                                        created(),
                                        trigger,
                                        new Operation.RenameColumn(T, "a", "z"),
                                        rebuild))
                .hasMessageContaining(
                        "The trigger \"tr\" of \"t\" names the column \"a\", which is not there or has"
                                + " another name by now. Drop it before and create it again behind.");
    }
}
