package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.MigrationException;
import dev.retort.error.OwnTransactionException;
import dev.retort.operation.Operations;
import dev.retort.run.inside.Told;
import dev.retort.run.inside.Told.Body;
import dev.retort.test.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that do what nobody should: what is said of them is true, and nothing runs twice. */
class MigrationFaultTest {

    private static final String HISTORY =
            "SELECT revision, outcome, statements FROM retort_history ORDER BY id";
    private static final String ACCOUNTS = "SELECT id FROM account ORDER BY id";

    @TempDir Path folder;

    private final List<TestDatabase.Handle> databases = new ArrayList<>();

    private TestDatabase.Handle create(String kind) throws SQLException {
        TestDatabase.Handle database;
        if (kind.equals("MARIADB")) {
            MariaDbServer.Database made = MariaDbServer.get().create();
            database = new TestDatabase.Handle(made.url(), made::close);
        } else {
            Path own = folder.resolve("database" + databases.size());
            own.toFile().mkdirs();
            database = TestDatabase.valueOf(kind).create(own);
        }
        databases.add(database);
        return database;
    }

    @AfterEach
    void drop() throws SQLException {
        for (TestDatabase.Handle database : databases) {
            database.close();
        }
    }

    /** An account, then what a migration is told, then a payment. */
    private Migrator migrator(String place, TestDatabase.Handle database) {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.table("c3", "b2", "payment");
        return project.configure()
                .scripts(project.scripts().toString(), "classpath:dev/retort/run/" + place)
                .url(database.url())
                .build();
    }

    private static void insert(Operations op) {
        op.execute("INSERT INTO account (id) VALUES (1)");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void expectOnlyMended(Migrator migrator, TestDatabase.Handle database)
            throws SQLException {
        Told.tell(MigrationFaultTest::insert);
        assertThat(migrator.upgrade().heads()).containsExactly("c3");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void whatWouldEndTheTransactionIsRefusedBeforeItDoes(String kind) throws SQLException {
        List<Body> ends =
                List.of(
                        op -> op.connection().commit(),
                        op -> op.connection().rollback(),
                        op -> op.connection().setAutoCommit(true),
                        op -> op.execute("COMMIT"),
                        op -> op.execute("-- why not\nrollback work;"),
                        op -> op.execute("BEGIN; SELECT 1; COMMIT"));
        for (Body end : ends) {
            TestDatabase.Handle database = create(kind);
            Migrator migrator = migrator("inside", database);
            Told.tell(
                    op -> {
                        insert(op);
                        end.run(op);
                    });
            assertThat(catchThrowableOfType(FailedRevisionException.class, migrator::upgrade))
                    .hasMessageContaining("Revision \"b2\" (told) failed in")
                    .hasMessageContaining("begins or ends a transaction")
                    .hasMessageContaining("Nothing of it is committed")
                    .cause()
                    .isInstanceOf(OwnTransactionException.class);
            assertThat(database.rows(ACCOUNTS)).isEmpty();
            assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 0");
            expectOnlyMended(migrator, database);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void whatEndsItPastAllRefusalIsToldAndNeverRunTwice(String kind) throws SQLException {
        TestDatabase.Handle database = create(kind);
        Migrator migrator = migrator("inside", database);
        Told.tell(
                op -> {
                    insert(op);
                    run(op.connection(), "COMMIT");
                    op.execute("INSERT INTO nowhere (id) VALUES (1)");
                });
        assertThatThrownBy(migrator::upgrade)
                .hasMessageContaining("Its first 2 statements are committed and will stay")
                .hasMessageContaining("\"stamp b2\"");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1");
        assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 2");
        Told.tell(MigrationFaultTest::insert);
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(HalfAppliedRevisionException.class)
                .hasMessageContaining("Statement 3 failed: ")
                .hasMessageContaining("INSERT INTO nowhere");
        migrator.stamp(List.of("b2"), false);
        assertThat(migrator.upgrade().heads()).containsExactly("c3");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "POSTGRESQL"})
    void whoEndsTheTransactionAndGoesOnIsStoppedInTheEnd(String kind) throws SQLException {
        for (String word : List.of("COMMIT", "ROLLBACK")) {
            Migrator migrator = migrator("inside", create(kind));
            Told.tell(
                    op -> {
                        insert(op);
                        run(op.connection(), word);
                    });
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining("was ended by the migration itself")
                    .hasMessageContaining("and the version table still says a1");
            assertThat(migrator.current().heads()).containsExactly("a1");
            assertThatThrownBy(migrator::upgrade).isInstanceOf(HalfAppliedRevisionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void closingWhatWasLentClosesNothing(String kind) throws SQLException {
        TestDatabase.Handle database = create(kind);
        Told.tell(
                op -> {
                    insert(op);
                    try (Connection own = op.connection()) {
                        run(own, "INSERT INTO account (id) VALUES (2)");
                    }
                });
        assertThat(migrator("inside", database).upgrade().heads()).containsExactly("c3");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1", "2");
        assertThat(database.rows(HISTORY)).contains("b2 done 2");
    }

    /** Commits the first of two rows. */
    private static void batch(Operations op) throws SQLException {
        Connection own = op.connection();
        own.setAutoCommit(false);
        run(own, "INSERT INTO account (id) VALUES (1)");
        own.commit();
        run(own, "INSERT INTO account (id) VALUES (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void outsideOfATransactionAMigrationMayCommit(String kind) throws SQLException {
        TestDatabase.Handle database = create(kind);
        Told.tell(
                op -> {
                    batch(op);
                    op.connection().commit();
                    op.connection().setAutoCommit(true);
                });
        assertThat(migrator("outside", database).upgrade().heads()).containsExactly("c3");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void whatItHasCommittedThereIsToldWhereItFails(String kind) throws SQLException {
        for (boolean isThrown : List.of(true, false)) {
            TestDatabase.Handle database = create(kind);
            Migrator migrator = migrator("outside", database);
            Told.tell(
                    op -> {
                        batch(op);
                        if (isThrown) {
                            throw new IOException("no more");
                        }
                    });
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining(isThrown ? "no more" : "left it so")
                    .hasMessageContaining("Its first statement is committed and will stay");
            assertThat(database.rows(ACCOUNTS)).containsExactly("1");
            assertThatThrownBy(migrator::upgrade).isInstanceOf(HalfAppliedRevisionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "H2", "POSTGRESQL", "MARIADB"})
    void whateverIsThrownIsTheFailureOfItsRevision(String kind) throws SQLException {
        List<Body> throwing =
                List.of(
                        op -> {
                            throw new AssertionError("thrown");
                        },
                        op -> {
                            throw new StackOverflowError("thrown");
                        },
                        op -> {
                            throw new NoClassDefFoundError("thrown");
                        },
                        op -> {
                            throw new IOException("thrown");
                        });
        for (Body each : throwing) {
            TestDatabase.Handle database = create(kind);
            Migrator migrator = migrator("inside", database);
            Told.tell(
                    op -> {
                        insert(op);
                        each.run(op);
                    });
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(FailedRevisionException.class)
                    .hasMessageContaining("Revision \"b2\" (told) failed in")
                    .hasMessageContaining("thrown")
                    .hasMessageContaining("Nothing of it is committed");
            assertThat(database.rows(HISTORY)).containsExactly("a1 done 1", "b2 failed 0");
            expectOnlyMended(migrator, database);
        }
    }

    @Test
    void aThreadThatIsInterruptedEndsWhatItBeganAndStaysInterrupted() throws SQLException {
        Told.tell(
                op -> {
                    Thread.currentThread().interrupt();
                    insert(op);
                });
        assertThat(migrator("inside", create("POSTGRESQL")).upgrade().heads())
                .containsExactly("c3");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aScriptOfSqlThatEndsItsTransactionIsRefusedBeforeAnythingRuns() throws SQLException {
        TestDatabase.Handle database = create("POSTGRESQL");
        Project project = new Project(folder);
        project.table("a1", "", "account");
        String own = "BEGIN;\nINSERT INTO account (id) VALUES (1);\nCOMMIT;\n";
        project.sql("b2", "a1", own, "SAVEPOINT here;\nROLLBACK TO SAVEPOINT here;");
        Migrator migrator = project.on(database.url());
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining("b2.sql:5")
                .hasMessageContaining("\"BEGIN\" begins or ends a transaction")
                .hasMessageContaining("-- transactional: false");
        assertThat(database.tables()).isEmpty();

        project.sql("b2", "a1\n-- transactional: false", own, "");
        assertThat(migrator.upgrade().heads()).containsExactly("b2");
        assertThat(database.rows(ACCOUNTS)).containsExactly("1");
        project.sql("b2", "a1", "", "SAVEPOINT here;\nROLLBACK TO SAVEPOINT here;");
        assertThat(migrator.downgrade("a1").heads()).containsExactly("a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "POSTGRESQL", "MARIADB"})
    void whereAMigrationLeadsElsewhereTheNextBeginsWhereTheFirstDid(String kind)
            throws SQLException {
        TestDatabase.Handle database = create(kind);
        String elsewhere = "elsewhere" + ProcessHandle.current().pid();
        String lead =
                switch (kind) {
                    case "H2" -> "SET SCHEMA " + elsewhere;
                    case "MARIADB" -> "USE " + elsewhere;
                    default -> "SELECT pg_catalog.set_config('search_path', '', false)";
                };
        Told.tell(
                op -> {
                    op.execute(lead);
                    op.execute("CREATE TABLE %s.invoice (id integer)".formatted(elsewhere));
                });
        try (Connection connection = database.connect()) {
            run(connection, "CREATE SCHEMA " + elsewhere);
            Migrator migrator =
                    migrator("inside", database).configuration().connection(connection).build();
            assertThat(migrator.upgrade().heads()).containsExactly("c3");
            assertThat(database.tables()).containsExactlyInAnyOrder("account", "payment");
            assertThat(database.rows("SELECT version_num FROM alembic_version"))
                    .containsExactly("c3");
            assertThat(database.rows(HISTORY)).hasSize(3);
            run(connection, "INSERT INTO payment (id) VALUES (1)");
        } finally {
            database.execute(
                    "DROP SCHEMA " + elsewhere + (kind.equals("MARIADB") ? "" : " CASCADE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLITE", "POSTGRESQL"})
    void aMigrationThatTakesTheVersionTableAwayIsUndone(String kind) throws SQLException {
        for (String table : List.of("alembic_version", "retort_history")) {
            TestDatabase.Handle database = create(kind);
            Migrator migrator = migrator("inside", database);
            Told.tell(op -> op.execute("DROP TABLE " + table));
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining(table)
                    .hasMessageContaining("Nothing of it is committed");
            expectOnlyMended(migrator, database);
        }
    }
}
