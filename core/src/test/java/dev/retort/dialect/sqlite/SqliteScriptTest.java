package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.SqlScript;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Dsl;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run by SQLite's own client, which goes on after an error unless it is told not to. */
class SqliteScriptTest {

    private static final QualifiedName T = QualifiedName.of("t");

    @TempDir Path folder;

    @BeforeAll
    static void findTheClient() throws InterruptedException {
        boolean found = false;
        try {
            found = new ProcessBuilder("sqlite3", "-version").start().waitFor() == 0;
        } catch (IOException e) {
            // Then it is not there.
        }
        assumeTrue(found, "The client \"sqlite3\" is not on this machine.");
    }

    private SqliteFixture open() throws SQLException {
        return SqliteFixture.file(folder.resolve("a.db"));
    }

    private void make(String... sql) throws SQLException {
        try (SqliteFixture database = open()) {
            database.run(sql);
            database.run("CREATE TABLE version (id)", "INSERT INTO version VALUES ('a1')");
        }
    }

    private DatabaseFacts facts() throws SQLException {
        try (SqliteFixture database = open()) {
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
            return DatabaseFacts.of(database.connection);
        }
    }

    /** What the client says; the script ends as that of a revision does. */
    private String run(List<String> options, Operation... operations)
            throws SQLException, IOException, InterruptedException {
        SqlScript script;
        try (SqliteFixture database = open()) {
            script = new SqlScript(database.dialect);
            Schema schema = database.inspect();
            for (Operation operation : database.dialect.combined(List.of(operations))) {
                Schema before = schema;
                script.begin();
                database.dialect.statements(operation, () -> before).forEach(script::add);
                schema = operation.apply(schema);
            }
            Operation version =
                    new Operation.Execute(
                            "UPDATE version SET id = ? WHERE id = ?", List.of("b2", "a1"), true);
            database.dialect.statements(version, Schema::empty).forEach(script::add);
            script.commit();
        }
        return client(options, script.text());
    }

    private String client(List<String> options, String script)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        Path answer = folder.resolve("answer.txt");
        List<String> command = new java.util.ArrayList<>(List.of("sqlite3"));
        command.addAll(options);
        command.add(folder.resolve("a.db").toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(file.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(answer);
    }

    private static Operation alter(String column, ColumnChange change) {
        return new Operation.ChangeColumn(T, column, List.of(change));
    }

    @Test
    void theClientRunsARebuild() throws Exception {
        make(
                "CREATE TABLE t (a integer PRIMARY KEY, b text)",
                "CREATE TABLE child (t REFERENCES t ON DELETE CASCADE)",
                "INSERT INTO t VALUES (1, 'x'), (2, 'y')",
                "INSERT INTO child VALUES (1), (2)",
                "CREATE INDEX ix ON t (b) -- with a comment at its end",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; SELECT ';'; END");
        String answer =
                run(
                        List.of("-bail"),
                        alter("b", ColumnChange.setNotNull()),
                        new Operation.DropColumn(T, "b", null, false),
                        new Operation.AddConstraint(T, check(null, "a > 0")));
        assertThat(answer).isEmpty();
        assertThat(facts().texts().get("table t"))
                .isEqualTo("t: CREATE TABLE t (a integer PRIMARY KEY, CHECK (a > 0))");
        assertThat(facts().rows().get("t")).containsExactly("[integer 1] at 1", "[integer 2] at 2");
        assertThat(facts().rows().get("child")).hasSize(2);
        assertThat(facts().rows().get("version")).containsExactly("[text 'b2'] at 1");
        assertThat(facts().texts()).doesNotContainKey("index ix").containsKey("trigger tr");
    }

    @Test
    void whereTheCopyFailsTheTableStays() throws Exception {
        make(
                "CREATE TABLE t (a, b)",
                "CREATE INDEX ix ON t (b)",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END",
                "INSERT INTO t VALUES (1, 'x'), (2, NULL)");
        DatabaseFacts before = facts();
        for (List<String> options : List.of(List.<String>of(), List.of("-bail"))) {
            assertThat(run(options, alter("b", ColumnChange.setNotNull())))
                    .contains("NOT NULL constraint failed: t.b");
            assertThat(facts()).isEqualTo(before);
        }
    }

    @Test
    void whereAValueWouldBeLostTheTableStays() throws Exception {
        make("CREATE TABLE t (a text)", "INSERT INTO t VALUES ('1'), ('one')");
        DatabaseFacts before = facts();
        for (List<String> options : List.of(List.<String>of(), List.of("-bail"))) {
            assertThat(run(options, alter("a", ColumnChange.setType(Dsl.integer()))))
                    .contains("CHECK constraint failed: values would be lost");
            assertThat(facts()).isEqualTo(before);
        }
    }

    @Test
    void whereARowRefersToNothingNothingIsCommitted() throws Exception {
        make(
                "CREATE TABLE p (id integer PRIMARY KEY)",
                "CREATE TABLE t (a integer)",
                "INSERT INTO t VALUES (7)");
        DatabaseFacts before = facts();
        for (List<String> options : List.of(List.<String>of(), List.of("-bail"))) {
            assertThat(
                            run(
                                    options,
                                    new Operation.AddConstraint(
                                            T, foreignKey(null, "a").references("p"))))
                    .contains("CHECK constraint failed: broken_references = 0");
            assertThat(facts()).isEqualTo(before);
        }
    }

    @Test
    void insideATransactionThatEnforcesForeignKeysNoChildIsLost() throws Exception {
        make(
                "CREATE TABLE t (a integer PRIMARY KEY)",
                "CREATE TABLE child (t REFERENCES t ON DELETE CASCADE)",
                "INSERT INTO t VALUES (1)",
                "INSERT INTO child VALUES (1)");
        DatabaseFacts before = facts();
        StringBuilder script = new StringBuilder("PRAGMA foreign_keys = ON;\nBEGIN;\n");
        try (SqliteFixture database = open()) {
            Schema schema = database.inspect();
            database.dialect
                    .statements(alter("a", ColumnChange.setNotNull()), () -> schema)
                    .forEach(it -> script.append(it.sql()).append(";\n"));
        }
        String answer = client(List.of(), script.append("COMMIT;\n").toString());
        assertThat(answer).contains("CHECK constraint failed: foreign_keys = 0");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aScriptThatEndsInTheMiddleLeavesTheFileAsItWas() throws Exception {
        make("CREATE TABLE t (a, b)", "INSERT INTO t VALUES (1, 'x'), (2, 'y')");
        DatabaseFacts before = facts();
        SqlScript script;
        try (SqliteFixture database = open()) {
            script = new SqlScript(database.dialect);
            script.begin();
            Schema schema = database.inspect();
            database.dialect
                    .statements(alter("b", ColumnChange.setNotNull()), () -> schema)
                    .forEach(script::add);
            script.commit();
        }
        List<String> statements = script.statements();
        int commit = statements.indexOf("COMMIT");
        for (int length = 1; length < commit; length++) {
            client(List.of(), String.join(";\n", statements.subList(0, length)) + ";\n");
            assertThat(facts()).isEqualTo(before);
        }
    }

    @Test
    void whereANewTableCannotBeMadeTheOldOneStays() throws Exception {
        make("CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)");
        DatabaseFacts before = facts();
        SqlScript script = copying();
        String broken =
                script.text().replace("a NOT NULL)", "a NOT NULL) OF A KIND THAT COMES LATER");
        assertThat(broken).isNotEqualTo(script.text());
        assertThat(client(List.of(), broken))
                .contains("syntax error")
                .contains("CHECK constraint failed: lost_tables = 0");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void whereTheFileIsLockedAtTheBeginningNothingIsDone() throws Exception {
        make("CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)");
        DatabaseFacts before = facts();
        String script = copying().text();
        // As a lock that ends in the middle of the script does: only the beginning fails.
        String late = script.replace("BEGIN IMMEDIATE;", "BEGIN OF NOTHING;");
        client(List.of(), late);
        assertThat(facts()).isEqualTo(before);
        try (SqliteFixture other = open()) {
            other.run("BEGIN IMMEDIATE");
            assertThat(client(List.of(), script)).contains("database is locked");
            other.run("ROLLBACK");
        }
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void behindARevisionThatFailedNoneBegins() throws Exception {
        make("CREATE TABLE t (a, b)", "INSERT INTO t VALUES (1, NULL), (2, 'x')");
        DatabaseFacts before = facts();
        SqlScript next = new SqlScript(new SqliteDialect());
        next.begin();
        next.add(DdlStatement.of("UPDATE t SET b = 'y'"));
        next.add(DdlStatement.of("DROP TABLE t"));
        next.commit();
        String first;
        try (SqliteFixture database = open()) {
            Schema schema = database.inspect();
            SqlScript script = new SqlScript(database.dialect);
            script.begin();
            database.dialect
                    .statements(alter("b", ColumnChange.setNotNull()), () -> schema)
                    .forEach(script::add);
            script.commit();
            first = script.text();
        }
        client(List.of(), first + next.text() + next.text());
        assertThat(facts()).isEqualTo(before);
        client(List.of(), next.text());
        assertThat(facts().texts()).doesNotContainKey("table t");
    }

    private SqlScript copying() throws SQLException {
        try (SqliteFixture database = open()) {
            SqlScript script = new SqlScript(database.dialect);
            script.begin();
            Schema schema = database.inspect();
            database.dialect
                    .statements(alter("a", ColumnChange.setNotNull()), () -> schema)
                    .forEach(script::add);
            script.commit();
            return script;
        }
    }
}
