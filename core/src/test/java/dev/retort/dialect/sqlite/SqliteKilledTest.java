package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild that is killed, or whose disk is full: the file is as before, or as after. */
class SqliteKilledTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final int ROWS = FULL ? 1_000_000 : 3_000;

    /** How far inside of a long statement a process ends, in thousands of SQLite's own steps. */
    private static final List<Integer> DEEP = FULL ? List.of(1, 100, 2_000, 8_000) : List.of(1, 12);

    @TempDir Path folder;

    private Path before;
    private Path work;
    private int rows;

    @BeforeEach
    void make() throws SQLException {
        make("before.db", ROWS);
    }

    private void make(String file, int count) throws SQLException {
        before = folder.resolve(file);
        work = folder.resolve("work.db");
        rows = count;
        try (SqliteFixture database = SqliteFixture.file(before)) {
            KilledRebuild.make(database, count);
        }
    }

    private void fresh() throws IOException {
        Files.deleteIfExists(folder.resolve("work.db-journal"));
        Files.copy(before, work, StandardCopyOption.REPLACE_EXISTING);
    }

    private int statements() throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(before)) {
            Schema schema = database.inspect();
            return database.dialect
                    .statements(KilledRebuild.change().completed(schema), () -> schema)
                    .size();
        }
    }

    private int run(List<String> shell, int last, int inside)
            throws IOException, InterruptedException {
        Process process = start(shell, last, inside);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Process start(List<String> shell, int last, int inside) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        // Where no other process clears away the driver's library.
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRebuild.class.getName(),
                        work.toString(),
                        Integer.toString(last),
                        Integer.toString(inside)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("answer.txt").toFile())
                .start();
    }

    /** What the process that ended last said. */
    private String answer() throws IOException {
        return Files.readString(folder.resolve("answer.txt"));
    }

    /** Opens the file, as whoever comes next does, which takes back what was left half done. */
    private void assertAsBefore(String what) throws SQLException, IOException {
        try (SqliteFixture database = SqliteFixture.file(work)) {
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
        }
        assertThat(Files.mismatch(before, work)).as(what).isEqualTo(-1);
    }

    private void assertAsAfter() throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(work)) {
            assertThat(database.stored("invoice"))
                    .isEqualTo(
                            "CREATE TABLE invoice (id integer PRIMARY KEY AUTOINCREMENT, total"
                                    + " integer NOT NULL, remark text, CHECK (total >= 0))");
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(database.strings("PRAGMA foreign_key_check")).isEmpty();
            assertThat(
                            database.strings(
                                    "SELECT name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY"
                                            + " name"))
                    .containsExactly("invoice", "ix_invoice", "line", "sqlite_sequence", "tr");
            for (String table : List.of("invoice", "line")) {
                assertThat(database.string("SELECT count(*) FROM " + table))
                        .isEqualTo(Integer.toString(rows));
            }
            assertThat(
                            database.string(
                                    "SELECT count(*) FROM invoice WHERE typeof(total) <> 'integer'"
                                            + " OR total <> id % 1000 OR remark <> 'number ' || id"))
                    .isEqualTo("0");
        }
    }

    @Test
    void killedBetweenAnyTwoStatementsTheFileIsAsBeforeOrAsAfter() throws Exception {
        int statements = statements();
        for (int last = 0; last <= statements + 1; last++) {
            fresh();
            int exit = run(List.of(), last, 0);
            assertThat(exit).as(answer()).isEqualTo(KilledRebuild.KILLED);
            if (last <= statements) {
                assertAsBefore("before statement " + last);
            } else {
                assertAsAfter();
            }
        }
    }

    @Test
    void killedInTheMiddleOfAStatementTheFileIsAsBefore() throws Exception {
        int statements = statements();
        int killed = 0;
        for (int last = 0; last <= statements; last++) {
            if (FULL || isLong(last)) {
                for (int inside : isLong(last) ? DEEP : List.of(1)) {
                    fresh();
                    int exit = run(List.of(), last, inside);
                    if (exit == KilledRebuild.KILLED) {
                        killed++;
                        assertAsBefore("in statement " + last + " at " + inside);
                    } else {
                        assertAsAfter();
                    }
                }
            }
        }
        assertThat(killed).isGreaterThan(DEEP.size());
    }

    /** In the middle of the commit, too, of which a statement knows nothing. */
    @Test
    void killedAtAnyMomentTheFileIsAsBeforeOrAsAfter() throws Exception {
        fresh();
        long began = System.nanoTime();
        assertThat(run(List.of(), Integer.MAX_VALUE, 0)).isZero();
        long whole = System.nanoTime() - began;
        int moments = FULL ? 40 : 4;
        for (int i = 1; i <= moments; i++) {
            fresh();
            Process process = start(List.of(), Integer.MAX_VALUE, 0);
            if (!process.waitFor(whole / 2 + whole / 2 * i / moments, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (isDone()) {
                assertAsAfter();
            } else {
                assertAsBefore("at moment " + i);
            }
        }
    }

    private boolean isDone() throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(work)) {
            return database.stored("invoice").contains("remark");
        }
    }

    /** Whether a statement goes through all rows. */
    private boolean isLong(int number) throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(before)) {
            Schema schema = database.inspect();
            List<DdlStatement> all =
                    database.dialect.statements(
                            KilledRebuild.change().completed(schema), () -> schema);
            String sql = number < all.size() ? all.get(number).sql() : "";
            return sql.startsWith("INSERT OR ABORT") || sql.startsWith("CREATE INDEX");
        }
    }

    @Test
    void onAFullDiskTheFileIsAsBefore() throws Exception {
        int pages = pages(before);
        int step = Math.max(1, pages / 8);
        boolean done = false;
        for (int more = 0; !done; more += step) {
            fresh();
            done = rebuiltWithin(pages + more);
            if (done) {
                assertAsAfter();
            } else {
                assertAsBefore(more + " pages more");
            }
            assertThat(more).isLessThan(10 * pages);
        }
    }

    private static int pages(Path file) throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(file)) {
            return Integer.parseInt(database.string("PRAGMA page_count"));
        }
    }

    private boolean rebuiltWithin(int pages) throws SQLException {
        try (SqliteFixture database = SqliteFixture.file(work)) {
            database.run("PRAGMA cache_size = 10", "PRAGMA max_page_count = " + pages);
            Schema schema = database.inspect();
            Operation change = KilledRebuild.change().completed(schema);
            database.transactions.begin(database.connection);
            try {
                for (DdlStatement each : database.dialect.statements(change, () -> schema)) {
                    database.run(each.sql());
                }
                database.transactions.commit(database.connection);
                return true;
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("full");
                database.transactions.rollback(database.connection);
                return false;
            }
        }
    }

    @Test
    void whereTheFileMayNotGrowAProcessLeavesItAsBefore() throws Exception {
        // Larger than the driver's library, which a process writes first.
        make("large.db", Math.max(ROWS, 100_000));
        fresh();
        long blocks = Files.size(before) / 1024 + 16;
        String limited = "ulimit -f " + blocks + " && exec \"$@\"";
        int exit = run(List.of("bash", "-c", limited, "bash"), Integer.MAX_VALUE, 0);
        assertThat(exit).isNotZero();
        assertThat(answer()).containsAnyOf("SQLITE_FULL", "SQLITE_IOERR");
        assertAsBefore("a file that cannot grow");
        exit = run(List.of(), Integer.MAX_VALUE, 0);
        assertThat(exit).as(answer()).isZero();
        assertAsAfter();
    }

    @Test
    void whoeverComesNextCanGoOn() throws Exception {
        fresh();
        assertThat(run(List.of(), statements(), 0)).isEqualTo(KilledRebuild.KILLED);
        assertThat(run(List.of(), Integer.MAX_VALUE, 0)).isZero();
        assertAsAfter();
        assertThatThrownBy(() -> assertAsBefore("a file that has changed"))
                .isInstanceOf(AssertionError.class);
    }
}
