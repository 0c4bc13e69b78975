package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.revision.Direction;
import dev.retort.run.CrashDatabases.Kind;
import dev.retort.run.FaultySource.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An upgrade and a downgrade that meet a fault at each of their calls to the database, one after
 * the other: the lock's, the tables', each statement, the rows of the version table and the
 * history, the commits. The next run goes on, or says truly what is half done and how to go on.
 */
@Timeout(3600)
class CrashTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final Pattern BY_HAND =
            Pattern.compile("finish it by hand and say so by \"stamp ([^\"]+)\"");

    private static final int STRIDE_OF_PROCESSES = 3;
    private static final List<Direction> WAYS = List.of(Direction.UPGRADE, Direction.DOWNGRADE);

    @TempDir Path folder;

    private CrashDatabases databases = new CrashDatabases(Path.of(""));

    @BeforeEach
    void begin() {
        databases = new CrashDatabases(folder);
    }

    @AfterEach
    void stop() throws Exception {
        databases.close();
    }

    /** What a fault leaves behind, and what is made of it. */
    private interface Crash {

        /** Whether the fault was met. */
        boolean happens(Crashing crashing, int at) throws Exception;
    }

    private static Crash inProcess(Fault fault) {
        return (crashing, at) -> {
            FaultySource source = new FaultySource(crashing.url(), fault, at);
            crashing.run(source);
            return source.isReached();
        };
    }

    private static boolean killed(Crashing crashing, int at) throws Exception {
        try (OtherProcess process = crashing.start(at)) {
            int exit = process.exit();
            assertThat(exit).isIn(0, FaultySource.KILLED);
            return exit == FaultySource.KILLED;
        }
    }

    /** The calls at which it happens. */
    private record Calls(int first, int stride) {}

    private int everyCall(Kind kind, Direction direction, Calls calls, Crash crash)
            throws Exception {
        CrashDatabases.Supply supply = databases.of(kind);
        Project project = Crashing.project(folder);
        CrashScript script = script(project, supply, direction);
        int at = calls.first();
        while (true) {
            Crashing crashing = new Crashing(project, supply.next(), direction);
            crashing.prepare();
            String what = "%s, %s, call %d".formatted(kind, direction, at);
            try {
                if (!crash.happens(crashing, at)) {
                    return at;
                }
                expectNothingForgotten(kind, crashing, script, what);
            } catch (AssertionError e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
            at += calls.stride();
        }
    }

    private static CrashScript script(
            Project project, CrashDatabases.Supply databases, Direction direction)
            throws SQLException {
        CrashScript script = new CrashScript();
        Crashing first = new Crashing(project, databases.next(), direction);
        first.prepare();
        first.run(script);
        Crashing second = new Crashing(project, databases.next(), direction);
        second.prepare();
        try (Connection connection = DriverManager.getConnection(second.url())) {
            script.replay(connection);
            try (Connection other = DriverManager.getConnection(first.url())) {
                // Of a server there is but one.
                if (!first.url().equals(second.url())) {
                    assertThat(CrashScript.content(connection))
                            .isEqualTo(CrashScript.content(other));
                }
            }
        }
        return script;
    }

    private static void expectNothingForgotten(
            Kind kind, Crashing crashing, CrashScript script, String what) throws SQLException {
        try (Connection connection = DriverManager.getConnection(crashing.url())) {
            String found = CrashScript.content(connection);
            try {
                List<String> ran =
                        crashing.run(RunListener.NONE).steps().stream()
                                .map(RunResult.Step::revision)
                                .toList();
                if (!ran.isEmpty()) {
                    assertThat(found).as(what).isEqualTo(script.before(ran.get(0)));
                }
            } catch (HalfAppliedRevisionException refusal) {
                String revision = refusal.revision();
                assertThat(kind.isTransactional() && !revision.equals("d4")).as(what).isFalse();
                Integer done = script.done(revision, found);
                assertThat(done)
                        .as("%s: %s, and there is %s", what, refusal.getMessage(), found)
                        .isIn(refusal.statements(), refusal.statements() + 1);
                script.finish(connection, revision, done);
                Matcher byHand = BY_HAND.matcher(refusal.getMessage());
                assertThat(byHand.find()).as(refusal.getMessage()).isTrue();
                crashing.stamp(byHand.group(1));
                crashing.run(RunListener.NONE);
            }
            assertThat(CrashScript.content(connection)).as(what).isEqualTo(script.after());
            expectToldOnce(connection, crashing, what);
        }
    }

    /** Whatever happened: the history and the version table tell where it stands. */
    private static void expectToldOnce(Connection connection, Crashing crashing, String what)
            throws SQLException {
        assertThat(rows(connection, "SELECT version_num FROM alembic_version"))
                .as(what)
                .containsExactly(crashing.target());
        assertThat(
                        rows(
                                connection,
                                "SELECT concat(direction, ' ', revision) FROM retort_history WHERE outcome ="
                                        + " 'done' AND direction <> 'stamp'"))
                .as(what)
                .doesNotHaveDuplicates();
        assertThat(crashing.run(RunListener.NONE).steps()).as(what).isEmpty();
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
    void afterAFaultAtAnyCallTheNextRunGoesOnOrSaysHow(Kind kind) throws Exception {
        int first = 0;
        for (Fault fault : List.of(Fault.REFUSED, Fault.LOST_BEFORE, Fault.LOST_AFTER)) {
            for (Direction way : WAYS) {
                Calls calls = FULL ? new Calls(1, 1) : new Calls(++first, kind.stride());
                assertThat(everyCall(kind, way, calls, inProcess(fault))).isGreaterThan(50);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
    void afterAProcessWasKilledAtAnyCallTheNextRunGoesOnOrSaysHow(Kind kind) throws Exception {
        assumeTrue(FULL, "Hundreds of processes are killed with -Pfull.");
        for (Direction way : WAYS) {
            Calls calls = new Calls(1, STRIDE_OF_PROCESSES);
            assertThat(everyCall(kind, way, calls, CrashTest::killed)).isGreaterThan(50);
        }
    }
}
