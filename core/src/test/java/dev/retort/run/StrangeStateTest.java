package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.error.EmptiedVersionTableException;
import dev.retort.error.MigrationException;
import dev.retort.error.NotAdoptedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version tables and histories that somebody has changed by hand. */
class StrangeStateTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void aVersionTableThatWasEmptiedOrDroppedIsToldWithWhatTheHistoryKnows(TestDatabase kind)
            throws SQLException {
        for (String change : List.of("DELETE FROM alembic_version", "DROP TABLE alembic_version")) {
            try (TestDatabase.Handle database = kind.create(folder)) {
                Migrator migrator = new Project(folder).threeTables().on(database.url());
                migrator.upgrade();
                database.execute(change);
                assertThatThrownBy(migrator::upgrade)
                        .isInstanceOf(NotAdoptedException.class)
                        .hasMessageContaining("though the history ends at c3")
                        .hasMessageContaining("\"stamp c3\"")
                        .hasMessageContaining("the table \"account\" already");
                assertThat(migrator.stamp(List.of("c3"), false)).containsExactly("c3");
                assertThat(migrator.upgrade().steps()).isEmpty();
                migrator.downgrade("base");
                assertThat(migrator.upgrade().steps()).hasSize(3);
            }
            folder.resolve("test.db").toFile().delete();
        }
    }

    /** Revisions of which the first makes nothing that would be missed. */
    private Migrator rowsOnly(String url, String first) {
        Project project = new Project(folder);
        project.sql("a1", "", first, "UPDATE account SET n = n - 1;");
        project.sql("b2", "a1", "UPDATE account SET n = n * 2;", "UPDATE account SET n = n / 2;");
        project.sql("c3", "b2", "UPDATE account SET n = n * 2;", "UPDATE account SET n = n / 2;");
        return project.on(url);
    }

    @ParameterizedTest
    @EnumSource
    void whereTheHistoryKnowsBetterNoRowIsChangedTwice(TestDatabase kind) throws SQLException {
        for (String change : List.of("DELETE FROM alembic_version", "DROP TABLE alembic_version")) {
            for (String first :
                    List.of(
                            "UPDATE account SET n = n + 1;",
                            "CREATE TABLE IF NOT EXISTS account (n integer);"
                                    + " UPDATE account SET n = n + 1;")) {
                try (TestDatabase.Handle database = kind.create(folder)) {
                    database.execute("CREATE TABLE account (n integer)");
                    database.execute("INSERT INTO account VALUES (3)");
                    Migrator migrator = rowsOnly(database.url(), first);
                    migrator.upgrade();
                    migrator.downgrade("b2");
                    database.execute(change);
                    assertThatThrownBy(migrator::upgrade)
                            .isInstanceOf(EmptiedVersionTableException.class)
                            .hasMessageContaining("the history ends at b2; revision a1 (about a1)")
                            .hasMessageContaining("\"stamp b2\"");
                    assertThat(database.rows("SELECT n FROM account")).containsExactly("8");
                    migrator.stamp(List.of("b2"), false);
                    assertThat(migrator.upgrade().steps()).hasSize(1);
                    assertThat(database.rows("SELECT n FROM account")).containsExactly("16");
                    database.execute(change);
                    migrator.stamp(List.of("base"), false);
                    assertThat(migrator.upgrade().steps()).hasSize(3);
                    assertThat(database.rows("SELECT n FROM account")).containsExactly("68");
                }
                folder.resolve("test.db").toFile().delete();
            }
        }
    }

    @Test
    void whereTheHistoryKnowsBetterNoRuleAndNoMigrationInJavaIsTried() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            database.execute("CREATE TABLE account (n integer)");
            Project project = new Project(folder);
            project.java(
                    "a1",
                    "",
                    "try { op.connection().createStatement().execute(\"INSERT INTO account VALUES"
                            + " (1)\"); } catch (java.sql.SQLException e) { throw new"
                            + " IllegalStateException(e); }",
                    "");
            project.sql("b2", "a1", "SELECT 1;", "SELECT 1;");
            Migrator migrator =
                    project.configure()
                            .adopt("table account exists", "b2")
                            .url(database.url())
                            .build();
            migrator.stamp(List.of("base"), false);
            assertThat(migrator.upgrade("a1").heads()).containsExactly("a1");
            project.sql("b2", "a1", "SELECT nowhere;", "SELECT 1;");
            assertThatThrownBy(migrator::upgrade).hasMessageContaining("nowhere");
            for (String change :
                    List.of("DELETE FROM alembic_version", "DROP TABLE alembic_version")) {
                database.execute(change);
                assertThatThrownBy(migrator::upgrade)
                        .isInstanceOf(EmptiedVersionTableException.class)
                        .hasMessageContaining("the history ends at a1");
                assertThat(database.rows("SELECT n FROM account")).containsExactly("1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE retort_history SET outcome = 'well done'",
                "UPDATE retort_history SET started = '2001-01-01 00:00:00'",
                "UPDATE retort_history SET id = id + 100000000000",
                "DELETE FROM retort_history",
                "DROP TABLE retort_history"
            })
    void aHistoryThatWasChangedByHandStopsNothing(String change) throws SQLException {
        for (TestDatabase kind : TestDatabase.values()) {
            try (TestDatabase.Handle database = kind.create(folder)) {
                Migrator migrator = new Project(folder).threeTables().on(database.url());
                migrator.upgrade("b2");
                database.execute(change);
                migrator.applied();
                migrator.status();
                assertThat(migrator.upgrade().heads()).containsExactly("c3");
                assertThat(migrator.applied().get(0).revision()).isEqualTo("c3");
                assertThat(migrator.downgrade("base").steps()).hasSize(3);
                assertThat(migrator.applied().get(0).revision()).isEqualTo("a1");
            }
            folder.resolve("test.db").toFile().delete();
        }
    }

    @Test
    void aRowThatAnotherIncludesIsTold() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            migrator.upgrade("b2");
            database.execute("INSERT INTO alembic_version VALUES ('a1')");
            assertThat(migrator.current().heads()).containsExactly("a1", "b2");
            assertThat(migrator.upgrade().steps()).hasSize(1);
            assertThat(database.tables())
                    .containsExactlyInAnyOrder("account", "invoice", "payment");
        }
    }

    @Test
    void aDumpOfYesterdayIsUpgradedAgain() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            migrator.upgrade("b2");
            database.execute("CREATE TABLE kept AS SELECT * FROM retort_history");
            migrator.upgrade();
            database.execute(
                    "DROP TABLE payment",
                    "UPDATE alembic_version SET version_num = 'b2'",
                    "DELETE FROM retort_history",
                    "INSERT INTO retort_history SELECT * FROM kept");
            assertThat(migrator.upgrade().steps()).hasSize(1);
            assertThat(migrator.applied()).hasSize(3);
        }
    }

    @Test
    void whoMayNotCreateIsToldWhichRightIsWanting() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            String user = "reader" + ProcessHandle.current().pid();
            database.execute(
                    "CREATE ROLE %s LOGIN".formatted(user),
                    "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            try {
                Migrator migrator =
                        new Project(folder)
                                .threeTables()
                                .on(database.url().replaceFirst("user=\\w+", "user=" + user));
                assertThat(migrator.current().heads()).isEmpty();
                assertThatThrownBy(migrator::upgrade)
                        .isInstanceOf(MigrationException.class)
                        .hasMessageContaining("permission denied for schema public")
                        .hasMessageContaining("Grant this user the right");
                assertThatThrownBy(() -> migrator.stamp(List.of("a1"), false))
                        .hasMessageContaining("Grant this user the right");
            } finally {
                database.execute("DROP ROLE " + user);
            }
        }
    }

    @Test
    void aDatabaseThatOnlyReadsIsToldSo() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            Project project = new Project(folder).threeTables();
            String url = database.url() + "&options=-c%20default_transaction_read_only=on";
            assertThatThrownBy(project.on(url)::upgrade)
                    .hasMessageContaining("read-only transaction")
                    .hasMessageContaining("migrate on the primary");
        }
        String file = "jdbc:sqlite:" + folder.resolve("kept.db");
        new Project(folder).threeTables().on(file).upgrade("a1");
        assertThatThrownBy(new Project(folder).threeTables().on(file + "?open_mode=1")::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("The database is read-only")
                .hasMessageNotContaining("Correct the script");
    }

    @Test
    void aScriptIsNotAtFaultForADatabaseThatOnlyReads() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("kept.db");
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.java(
                "b2",
                "a1",
                "op.execute(\"PRAGMA query_only = ON\"); op.execute(\"DELETE FROM account\");",
                "");
        assertThatThrownBy(project.on(file)::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("attempt to write a readonly database")
                .hasMessageContaining("The database is read-only")
                .hasMessageContaining("the database stands at a1. Then run the command again.")
                .hasMessageNotContaining("Correct the script");
    }

    @Test
    void aFullDiskUndoesItsRevision() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("small.db");
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.sql(
                "b2",
                "a1",
                "PRAGMA max_page_count = 20;\nCREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1"
                        + " UNION ALL SELECT i + 1 FROM n WHERE i < 9999) SELECT i, hex(randomblob(99))"
                        + " FROM n;",
                "");
        Migrator migrator = project.on(url);
        assertThatThrownBy(migrator::upgrade)
                .hasMessageContaining("full")
                .hasMessageContaining("Nothing of it is committed; the database stands at a1");
        project.sql("b2", "a1", "CREATE TABLE big (id integer);", "");
        assertThat(migrator.upgrade().heads()).containsExactly("b2");
    }
}
