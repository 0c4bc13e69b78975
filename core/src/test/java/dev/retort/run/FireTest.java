package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.run.AppliedRevision.Outcome;
import dev.retort.test.MariaDbServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lock and the history while processes race, are killed, and lose their connections. */
@Timeout(600)
class FireTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final int MANY = 10;
    private static final int ROUNDS_OF_A_PROCESS = 10;

    @TempDir Path folder;

    /** Two scripts in Java and one in SQL, the last with a row of which there may be only one. */
    private static Project racing(Path folder) {
        Project project = new Project(folder);
        project.java("a1", "", "op.createTable(\"account\", column(\"id\", integer()));", "");
        project.java("b2", "a1", "op.addColumn(\"account\", column(\"name\", varchar(80)));", "");
        project.sql("c3", "b2", "INSERT INTO account (id) VALUES (1);", "");
        return project;
    }

    private static void expectEachOnce(String url) throws SQLException {
        assertThat(rows(url, "SELECT revision, outcome FROM retort_history ORDER BY id"))
                .containsExactly("a1 done", "b2 done", "c3 done");
        assertThat(rows(url, "SELECT version_num FROM alembic_version")).containsExactly("c3");
        assertThat(rows(url, "SELECT count(*) FROM account")).containsExactly("1");
    }

    private static List<String> rows(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        }
    }

    private static void upgradeAtOnce(Project project, String url) throws Exception {
        Callable<RunResult> call = () -> project.on(url).upgrade();
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            for (Future<RunResult> result : threads.invokeAll(Collections.nCopies(MANY, call))) {
                assertThat(result.get().heads()).containsExactly("c3");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void tenThreadsOpenOneNotebookAtOnceManyTimes() throws Exception {
        Project project = racing(folder);
        for (int i = 0; i < (FULL ? 100 : 5); i++) {
            String url = "jdbc:sqlite:" + folder.resolve(i + ".db");
            upgradeAtOnce(project, url);
            expectEachOnce(url);
        }
    }

    @Test
    void tenThreadsUpgradeOneMariaDbAtOnce() throws Exception {
        Project project = racing(folder);
        for (int i = 0; i < (FULL ? 20 : 1); i++) {
            try (MariaDbServer.Database database = MariaDbServer.get().create()) {
                upgradeAtOnce(project, database.url());
                expectEachOnce(database.url());
            }
        }
    }

    /**
     * A process keeps nothing from one database to the next; it is started anew now and then all
     * the same.
     */
    @Test
    @Timeout(3600)
    void tenProcessesWithAColdCacheOpenOneNotebookAtOnce() throws Exception {
        int rounds = FULL ? 100 : 1;
        for (int round = 0; round < rounds; round += ROUNDS_OF_A_PROCESS) {
            List<OtherProcess> processes = new ArrayList<>();
            try {
                for (int j = 0; j < MANY; j++) {
                    processes.add(Migrating.startTold());
                }
                for (OtherProcess process : processes) {
                    process.expect("ready");
                }
                for (int i = round; i < Math.min(rounds, round + ROUNDS_OF_A_PROCESS); i++) {
                    openAtOnce(Files.createDirectory(folder.resolve("round" + i)), processes);
                }
            } finally {
                processes.forEach(OtherProcess::close);
            }
        }
    }

    private static void openAtOnce(Path own, List<OtherProcess> processes) throws Exception {
        Project project = racing(own);
        String url = "jdbc:sqlite:" + own.resolve("notebook.db");
        for (OtherProcess process : processes) {
            process.tell(own + " " + url);
        }
        int steps = 0;
        for (OtherProcess process : processes) {
            String said = process.next();
            assertThat(said).as(own.toString()).matches("done [0-3]");
            steps += Integer.parseInt(said.substring("done ".length()));
        }
        assertThat(steps).as(own.toString()).isEqualTo(3);
        expectEachOnce(url);
        try (var cached = Files.list(project.file("cache"))) {
            assertThat(cached).hasSize(2);
        }
    }

    @Test
    void ofTwoProcessesOneWorksAndTheOtherWaitsAndFindsNothingToDo() throws Exception {
        Project project = racing(folder);
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder);
                OtherProcess first = Migrating.start(project, database.url(), "b2")) {
            first.expect("at b2");
            try (OtherProcess second = Migrating.start(project, database.url(), "")) {
                second.expect("waiting");
                first.goOn();
                first.expect("done 3");
                second.expect("done 0");
            }
            expectEachOnce(database.url());
        }
    }

    @Test
    void whereTheHolderIsKilledTheOtherGoesOn() throws Exception {
        Project project = racing(folder);
        Server h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try (TestDatabase.Handle postgres = TestDatabase.POSTGRESQL.create(folder);
                MariaDbServer.Database maria = MariaDbServer.get().create()) {
            for (String url :
                    List.of(
                            postgres.url(),
                            maria.url(),
                            "jdbc:h2:tcp://localhost:%d/%s/bank".formatted(h2.getPort(), folder),
                            "jdbc:sqlite:" + folder.resolve("notebook.db"))) {
                try (OtherProcess first = Migrating.start(project, url, "b2")) {
                    first.expect("at b2");
                    try (OtherProcess second = Migrating.start(project, url, "")) {
                        second.expect("waiting");
                        first.kill();
                        second.expect("done 2");
                    }
                }
                expectEachOnce(url);
            }
        } finally {
            h2.stop();
        }
    }

    @Test
    void whoIsKilledInALongStatementGivesWayLongBeforeItWouldEnd() throws Exception {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.sql("b2", "a1", "SELECT pg_sleep(100000) WHERE 1 = 1;", "");
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder);
                OtherProcess first = Migrating.start(project, database.url(), "SELECT pg_sleep")) {
            first.expect("at SELECT pg_sleep");
            first.goOn();
            while (database.rows(
                            "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND"
                                    + " query LIKE '%100000%' AND pid <> pg_backend_pid()")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
            project.sql("b2", "a1", "CREATE TABLE invoice (id integer);", "");
            first.kill();
            assertThat(project.on(database.url()).upgrade().heads()).containsExactly("b2");
        }
    }

    @Test
    void aJavaWithoutACompilerSaysSoAndRunsWhatIsCompiled() throws Exception {
        Project project = racing(folder);
        String url = "jdbc:sqlite:" + folder.resolve("notebook.db");
        for (String modules : List.of("java.compiler,java.sql", "java.sql")) {
            try (OtherProcess process = Migrating.startWith(modules, project, url)) {
                process.expect("failed MissingCompiler");
            }
        }
        project.on("jdbc:h2:mem:compiled").upgrade();
        try (OtherProcess process = Migrating.startWith("java.sql", project, url)) {
            process.expect("done 3");
        }
        expectEachOnce(url);
    }

    private static Project halfway(Path folder) {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        project.sql(
                "b2",
                "a1",
                "CREATE TABLE invoice (id integer);\nCREATE TABLE payment (id integer);",
                "");
        return project;
    }

    @Test
    void whatWasKilledHalfWayIsToldWhereDdlCommits() throws Exception {
        Project project = halfway(folder);
        try (MariaDbServer.Database maria = MariaDbServer.get().create()) {
            // H2 writes what is committed a moment later, unless it is told otherwise.
            String file = "jdbc:h2:file:" + folder.resolve("bank") + ";WRITE_DELAY=0";
            for (String url : List.of(file, maria.url())) {
                try (OtherProcess process = Migrating.start(project, url, "CREATE TABLE payment")) {
                    process.expect("at CREATE TABLE payment");
                    process.kill();
                }
                Migrator migrator = project.on(url);
                HalfAppliedRevisionException refusal =
                        catchThrowableOfType(HalfAppliedRevisionException.class, migrator::upgrade);
                assertThat(refusal)
                        .hasMessageContaining("its first statement is committed")
                        .hasMessageContaining("CREATE TABLE payment");
                AppliedRevision killed = migrator.applied().get(0);
                assertThat(killed.revision()).isEqualTo("b2");
                assertThat(killed.outcome()).isEqualTo(Outcome.KILLED);
                assertThat(killed.statements()).isEqualTo(1);
                assertThat(migrator.status().last().orElseThrow().outcome())
                        .isEqualTo(Outcome.KILLED);

                try (Connection connection = DriverManager.getConnection(url);
                        Statement statement = connection.createStatement()) {
                    statement.execute("DROP TABLE invoice");
                }
                migrator.stamp(List.of("a1"), false);
                assertThat(migrator.upgrade().heads()).containsExactly("b2");
            }
        }
    }

    @Test
    void whereTheConnectionIsLostInTheMiddleNothingStaysAndTheNextRunEndsIt() throws Exception {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            AtomicBoolean once = new AtomicBoolean();
            RunListener cutting =
                    new RunListener() {
                        @Override
                        public void statement(String sql) {
                            if (sql.startsWith("CREATE TABLE payment") && !once.getAndSet(true)) {
                                cut(database);
                            }
                        }
                    };
            Migrator migrator =
                    halfway(folder).configure().url(database.url()).listener(cutting).build();
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("b2.sql");
            assertThat(database.tables()).containsExactly("account");
            assertThat(migrator.upgrade().heads()).containsExactly("b2");
        }
    }

    private static void cut(TestDatabase.Handle database) {
        try {
            database.rows(
                    "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname ="
                            + " current_database() AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIndexIsBuiltConcurrentlyWhileOthersWaitForTheLock() throws Exception {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.write(
                    "b2.sql",
                    """
                    -- revision: b2
                    -- revises: a1
                    -- transactional: false
                    -- upgrade
                    CREATE INDEX CONCURRENTLY ix_account ON account (id);
                    -- downgrade
                    """);
            project.sql("c3", "b2", "INSERT INTO account (id) VALUES (1);", "");
            upgradeAtOnce(project, database.url());
            expectEachOnce(database.url());
        }
    }
}
