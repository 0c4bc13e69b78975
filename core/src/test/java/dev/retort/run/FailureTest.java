package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.error.CompilationFailedException;
import dev.retort.error.DatabaseAheadException;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.FailedStatementException;
import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.error.IrreversibleRevisionException;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.RevisionTooLongException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    @TempDir Path folder;

    private static final String HISTORY =
            "SELECT revision, outcome, statements FROM retort_history ORDER BY id";

    /** The second revision fails in its third statement, on line 7. */
    private Project failing() {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.sql(
                "b2",
                "a1",
                """
                CREATE TABLE invoice (id integer);
                INSERT INTO account (id) VALUES (1);
                INSERT INTO nowhere (id) VALUES (1);
                CREATE TABLE payment (id integer);""",
                "DROP TABLE payment; DROP TABLE invoice; DELETE FROM account;");
        return project;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "MARIADB"})
    void aFailedStatementLeavesNothingOfItsRevision(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = failing().on(database.url());
            FailedStatementException failure =
                    catchThrowableOfType(FailedStatementException.class, migrator::upgrade);
            assertThat(failure)
                    .hasMessageContaining("Revision \"b2\" (about b2) failed in")
                    .hasMessageContaining("b2.sql\", line 7: ")
                    .hasMessageContaining("\nThe statement: INSERT INTO nowhere (id) VALUES (1)\n")
                    .hasMessageContaining("Nothing of it is committed; the database stands at a1.")
                    .cause()
                    .isInstanceOf(SQLException.class);
            assertThat(failure.line()).isEqualTo(7);
            assertThat(failure.kind()).isEqualTo("FailedStatement");
            assertThat(database.tables()).containsExactly("account");
            assertThat(migrator.current().heads()).containsExactly("a1");
            assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 0");

            new Project(folder).table("b2", "a1", "invoice");
            assertThat(migrator.upgrade().heads()).containsExactly("b2");
        }
    }

    @Test
    void whereDdlCommitsTheNextUpgradeSaysWhatIsThere() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            Migrator migrator = failing().on(database.url());
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(FailedStatementException.class)
                    .hasMessageContaining("b2.sql\", line 7: ")
                    .hasMessageContaining("Its first statement is committed and will stay")
                    .hasMessageContaining("\"stamp b2\"")
                    .hasMessageContaining("\"stamp a1\"");
            assertThat(database.tables()).containsExactlyInAnyOrder("account", "invoice");
            assertThat(database.rows("SELECT * FROM account")).isEmpty();
            assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 1");

            HalfAppliedRevisionException refusal =
                    catchThrowableOfType(HalfAppliedRevisionException.class, migrator::upgrade);
            assertThat(refusal)
                    .hasMessageContaining("The upgrade of revision \"b2\" did not end")
                    .hasMessageContaining("its first statement is committed")
                    .hasMessageContaining("INSERT INTO nowhere")
                    .hasMessageContaining("finish it by hand and say so by \"stamp b2\"")
                    .hasMessageContaining("say so by \"stamp a1\"");
            assertThat(refusal.statements()).isEqualTo(1);

            database.execute("DROP TABLE invoice");
            assertThat(migrator.stamp(List.of("a1"), false)).containsExactly("a1");
            new Project(folder).table("b2", "a1", "invoice");
            assertThat(migrator.upgrade().heads()).containsExactly("b2");
        }
    }

    @Test
    void whatKilledItIsToldByTheNextUpgradeWithTheStatementThatRan() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            Migrator migrator = failing().on(database.url());
            migrator.upgrade("a1");
            database.execute(
                    "INSERT INTO retort_history (id, version_table, revision, direction, started,"
                            + " outcome, statements) SELECT max(id) + 1, 'alembic_version', 'b2',"
                            + " 'upgrade', current_timestamp, 'running', 2 FROM retort_history");
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(HalfAppliedRevisionException.class)
                    .hasMessageContaining("its first 2 statements are committed")
                    .hasMessageContaining("Statement 3")
                    .hasMessageContaining("INSERT INTO nowhere (id) VALUES (1)")
                    .hasMessageContaining("b2.sql\", line 7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreRolledBackWhereNoTableWasChanged(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.sql(
                    "b2",
                    "a1",
                    "INSERT INTO account (id) VALUES (1); INSERT INTO account (id) VALUES (NULL);",
                    "");
            Migrator migrator = project.on(database.url());
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining("Nothing of it is committed");
            assertThat(database.rows("SELECT * FROM account")).isEmpty();
            assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 0");
            assertThatThrownBy(migrator::upgrade).isInstanceOf(FailedStatementException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "MARIADB"})
    void oneTransactionForAllLeavesNothingOfAnyRevision(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator =
                    failing()
                            .configure()
                            .url(database.url())
                            .run(it -> it.transaction(TransactionScope.ALL))
                            .build();
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining("and nothing of those before it")
                    .hasMessageContaining("the database stands at base");
            assertThat(database.tables()).isEmpty();
            assertThat(migrator.current().heads()).isEmpty();
            new Project(folder).table("b2", "a1", "invoice");
            assertThat(migrator.upgrade().steps()).hasSize(2);
            assertThat(database.tables()).containsExactlyInAnyOrder("account", "invoice");
        }
    }

    @Test
    void anErrorOfAMigrationInJavaNamesItsLine() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.java("a1", "", "op.execute(\"DROP TABLE nowhere\");", "");
            assertThatThrownBy(project.on(database.url())::upgrade)
                    .isInstanceOf(FailedStatementException.class)
                    .hasMessageContaining("Ra1.java\", line 13: ");
            project.java("a1", "", "throw new IllegalStateException(\"no luck\");", "");
            assertThatThrownBy(project.on(database.url())::upgrade)
                    .isInstanceOf(FailedRevisionException.class)
                    .hasMessageContaining("Ra1.java\", line 13: ")
                    .hasMessageContaining("no luck")
                    .hasMessageContaining("Nothing of it is committed");
        }
    }

    @Test
    void aScriptThatDoesNotCompileStopsEverythingBeforeItBegins() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.table("a0", "", "account");
            project.java("a1", "a0", "op.createTabel(\"account\");", "");
            CompilationFailedException failure =
                    catchThrowableOfType(
                            CompilationFailedException.class, project.on(database.url())::upgrade);
            assertThat(failure.problems()).hasSize(1);
            assertThat(failure)
                    .hasMessageContaining("Ra1.java:13: cannot find symbol")
                    .hasMessageContaining("createTabel");
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void theWayDownIsRefusedBeforeItsFirstStep() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.write(
                    "a1.sql",
                    """
                    -- revision: a1
                    -- irreversible: the rows are gone
                    -- upgrade
                    CREATE TABLE account (id integer);
                    """);
            project.table("b2", "a1", "invoice");
            Migrator migrator = project.on(database.url());
            migrator.upgrade();
            assertThatThrownBy(() -> migrator.downgrade("base"))
                    .isInstanceOf(IrreversibleRevisionException.class)
                    .hasMessageContaining("Revision a1 cannot be undone: the rows are gone.");
            assertThat(migrator.current().atHead()).isTrue();
        }
    }

    @Test
    void aMissingSectionIsFoundBeforeAnythingRuns() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.write(
                    "a1.sql", "-- revision: a1\n-- upgrade\nCREATE TABLE account (id integer);\n");
            project.table("b2", "a1", "invoice");
            Migrator migrator = project.on(database.url());
            migrator.upgrade();
            assertThatThrownBy(() -> migrator.downgrade("base"))
                    .isInstanceOf(MalformedScriptException.class)
                    .hasMessageContaining("has no section \"-- downgrade\"");
            assertThat(migrator.current().atHead()).isTrue();
        }
    }

    @Test
    void anIdThatDoesNotFitIsFoundBeforeAnythingRuns() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.table("b".repeat(33), "a1", "invoice");
            Migrator migrator = project.on(database.url());
            assertThatThrownBy(migrator::upgrade).isInstanceOf(RevisionTooLongException.class);
            assertThat(database.tables()).isEmpty();
            assertThat(
                            project.configure()
                                    .url(database.url())
                                    .run(it -> it.versionWidth(64))
                                    .build()
                                    .upgrade()
                                    .steps())
                    .hasSize(2);
        }
    }

    @Test
    void aDatabaseThatIsAheadIsLeftAlone() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            migrator.upgrade();
            database.execute("UPDATE alembic_version SET version_num = 'd4'");
            assertThat(migrator.current().unknown()).containsExactly("d4");
            assertThat(migrator.current().pending()).isEmpty();
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(DatabaseAheadException.class)
                    .hasMessageContaining("\"d4\"");
            assertThat(migrator.stamp(List.of("b2"), true)).containsExactly("b2");
            assertThat(migrator.current().heads()).containsExactly("b2");
        }
    }
}
