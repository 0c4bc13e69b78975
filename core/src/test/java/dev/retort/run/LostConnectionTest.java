package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.run.inside.Told;
import dev.retort.test.MariaDbServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away in the middle of a revision, and what is said of it. */
@Timeout(120)
class LostConnectionTest {

    private static final String HISTORY =
            "SELECT revision, outcome FROM retort_history ORDER BY id";

    @TempDir Path folder;

    private Migrator migrator(String url) {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.table("c3", "b2", "payment");
        return project.configure()
                .scripts(project.scripts().toString(), "classpath:dev/retort/run/inside")
                .url(url)
                .build();
    }

    private static void kill(String url, String others, String kill) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(others)) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            for (String id : ids) {
                statement.execute(kill.formatted(id));
            }
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsToldWithWhatIsKnown() throws SQLException {
        try (MariaDbServer.Database database = MariaDbServer.get().create()) {
            Migrator migrator = migrator(database.url());
            Told.tell(
                    op -> {
                        op.execute("CREATE TABLE invoice (id integer)");
                        kill(
                                database.url(),
                                "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                                        + " AND id <> CONNECTION_ID()",
                                "KILL CONNECTION %s");
                        op.execute("CREATE TABLE receipt (id integer)");
                    });
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("Revision \"b2\" (told) failed in")
                    .hasMessageContaining("The connection was lost")
                    .hasMessageContaining("may be committed or not");
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(HalfAppliedRevisionException.class)
                    .hasMessageContaining("its first statement is committed")
                    .hasMessageContaining("\"stamp b2\"");
            expectEndedByHand(migrator, database.url());
        }
    }

    @Test
    void aServerThatIsStoppedAndStartedAgainIsGoneOnWith() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        int port = server.getPort();
        String url = "jdbc:h2:tcp://localhost:%d/%s/bank".formatted(port, folder);
        Server[] second = new Server[1];
        try {
            Migrator migrator = migrator(url);
            Told.tell(
                    op -> {
                        op.execute("CREATE TABLE invoice (id integer)");
                        server.stop();
                        op.execute("CREATE TABLE receipt (id integer)");
                    });
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining("The connection was lost")
                    .hasMessageContaining("may be committed or not");
            second[0] =
                    Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                            .start();
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(HalfAppliedRevisionException.class)
                    .hasMessageContaining("its first statement is committed");
            expectEndedByHand(migrator, url);
        } finally {
            server.stop();
            if (second[0] != null) {
                second[0].stop();
            }
        }
    }

    private static void expectEndedByHand(Migrator migrator, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE invoice");
        }
        migrator.stamp(List.of("a1"), false);
        Told.tell(op -> op.execute("CREATE TABLE invoice (id integer)"));
        assertThat(migrator.upgrade().heads()).containsExactly("c3");
    }

    @Test
    void whatWasInATransactionIsUndoneAndRunAgain() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            Migrator migrator = migrator(database.url());
            Told.tell(
                    op -> {
                        op.execute("CREATE TABLE invoice (id integer)");
                        kill(
                                database.url(),
                                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND pid <> pg_backend_pid()",
                                "SELECT pg_terminate_backend(%s, 60000)");
                        op.execute("CREATE TABLE receipt (id integer)");
                    });
            assertThatThrownBy(migrator::upgrade)
                    .hasMessageContaining("The connection was lost. Nothing of it is committed")
                    .hasMessageContaining("the database stands at a1");
            assertThat(database.tables()).containsExactly("account");
            Told.tell(op -> op.execute("CREATE TABLE invoice (id integer)"));
            assertThat(migrator.upgrade().heads()).containsExactly("c3");
            assertThat(database.rows(HISTORY)).containsExactly("a1 done", "b2 done", "c3 done");
        }
    }
}
