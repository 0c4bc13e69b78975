package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.Migrator;
import dev.retort.error.MigrationException;
import dev.retort.run.CrashDatabases.Kind;
import dev.retort.run.FaultySource.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A stamp and an adoption that meet a fault at each of their calls to the database, one after the
 * other: either nothing is told or all of it, in the version table as in the history, and the next
 * time it ends well.
 */
@Timeout(3600)
class StampCrashTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final int APART = 5;
    private static final int STRIDE_OF_PROCESSES = 5;

    @TempDir Path folder;

    private int begun;

    /** What meets the fault, on a database that has the table of the first revision. */
    enum Doing {
        STAMP(List.of(), "a1") {
            @Override
            void on(Migrator migrator) {
                migrator.stamp(List.of("a1"), false);
            }
        },
        PURGE(List.of("c3"), "a1") {
            @Override
            void on(Migrator migrator) {
                migrator.stamp(List.of("a1"), true);
            }
        },
        ADOPT(List.of(), "a1") {
            @Override
            void on(Migrator migrator) {
                migrator.adopt();
            }
        },
        UPGRADE_BY_RULE(List.of(), "a1") {
            @Override
            void on(Migrator migrator) {
                migrator.upgrade("a1");
            }
        };

        private final List<String> before;
        private final String after;

        Doing(List<String> before, String after) {
            this.before = before;
            this.after = after;
        }

        abstract void on(Migrator migrator);

        /** Whether it does nothing where it was done already. */
        boolean isDoneOnce() {
            return this == ADOPT || this == UPGRADE_BY_RULE;
        }

        Migrator migrator(dev.retort.Configuration configuration) {
            return configuration
                    .adopt("table account exists", "a1")
                    .lockTimeout(Duration.ofSeconds(5))
                    .build();
        }

        /** What it may only refuse in its own words. */
        void meet(Project project, FaultySource source) {
            try {
                on(migrator(project.configure().dataSource(source.dataSource())));
            } catch (MigrationException told) {
                return;
            }
        }
    }

    /** Does one of them, and is killed at a call. */
    public static void main(String[] arguments) {
        FaultySource source =
                new FaultySource(arguments[1], Fault.KILLED, Integer.parseInt(arguments[3]));
        Doing.valueOf(arguments[2]).meet(new Project(Path.of(arguments[0])), source);
    }

    /** What happens at a call; answers whether it came to that call. */
    private interface Crash {
        boolean happens(Project project, String url, Doing doing, int at) throws Exception;
    }

    private static Crash inProcess(Fault fault) {
        return (project, url, doing, at) -> {
            FaultySource source = new FaultySource(url, fault, at);
            doing.meet(project, source);
            return source.isReached();
        };
    }

    private static boolean killed(Project project, String url, Doing doing, int at)
            throws Exception {
        try (OtherProcess process =
                OtherProcess.start(
                        StampCrashTest.class,
                        project.file(".").toString(),
                        url,
                        doing.name(),
                        Integer.toString(at))) {
            int exit = process.exit();
            assertThat(exit).isIn(0, FaultySource.KILLED);
            return exit == FaultySource.KILLED;
        }
    }

    private void everyCall(CrashDatabases.Supply databases, Doing doing, int stride, Crash crash)
            throws Exception {
        Project project = new Project(folder).threeTables();
        // Each begins elsewhere, so that not always the same calls are tried.
        int at = 1 + begun++ * APART % stride;
        while (true) {
            String url = databases.next();
            prepare(project, url, doing);
            String what = "%s, call %d".formatted(doing, at);
            if (!crash.happens(project, url, doing, at)) {
                assertThat(at).as(what).isGreaterThan(5);
                return;
            }
            expectAllOrNothing(project, url, doing, what);
            at += stride;
        }
    }

    private static void prepare(Project project, String url, Doing doing) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE account (id integer NOT NULL)");
        }
        if (!doing.before.isEmpty()) {
            project.on(url).stamp(doing.before, false);
        }
    }

    private static void expectAllOrNothing(Project project, String url, Doing doing, String what)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> standing = versions(connection);
            boolean done = standing.equals(List.of(doing.after));
            assertThat(done || standing.equals(doing.before)).as("%s: %s", what, standing).isTrue();
            assertThat(told(connection, doing)).as(what).hasSize(done ? 1 : 0);
            doing.on(doing.migrator(project.configure().url(url)));
            assertThat(versions(connection)).as(what).containsExactly(doing.after);
            assertThat(told(connection, doing))
                    .as(what)
                    .hasSize(done && !doing.isDoneOnce() ? 2 : 1);
            assertThat(doing.migrator(project.configure().url(url)).upgrade().steps())
                    .as(what)
                    .hasSize(2);
            assertThat(versions(connection)).as(what).containsExactly("c3");
        }
    }

    private static List<String> versions(Connection connection) throws SQLException {
        return CrashScript.isThere(connection, "alembic_version")
                ? rows(connection, "SELECT version_num FROM alembic_version")
                : List.of();
    }

    /** What the history tells of it. */
    private static List<String> told(Connection connection, Doing doing) throws SQLException {
        return CrashScript.isThere(connection, "retort_history")
                ? rows(
                        connection,
                        "SELECT revision FROM retort_history WHERE direction = 'stamp' AND"
                                + " outcome = 'done' AND revision = '%s'".formatted(doing.after))
                : List.of();
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterAFaultAtAnyCallNothingIsToldOrAllOfIt(Kind kind) throws Exception {
        try (CrashDatabases databases = new CrashDatabases(folder)) {
            CrashDatabases.Supply supply = databases.of(kind);
            for (Doing doing : Doing.values()) {
                for (Fault fault : List.of(Fault.REFUSED, Fault.LOST_BEFORE, Fault.LOST_AFTER)) {
                    everyCall(supply, doing, FULL ? 1 : kind.stride(), inProcess(fault));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
    void afterAProcessWasKilledAtAnyCallNothingIsToldOrAllOfIt(Kind kind) throws Exception {
        assumeTrue(FULL, "Hundreds of processes are killed with -Pfull.");
        try (CrashDatabases databases = new CrashDatabases(folder)) {
            CrashDatabases.Supply supply = databases.of(kind);
            for (Doing doing : Doing.values()) {
                everyCall(supply, doing, STRIDE_OF_PROCESSES, StampCrashTest::killed);
            }
        }
    }
}
