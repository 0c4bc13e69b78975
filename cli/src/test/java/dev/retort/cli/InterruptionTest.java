package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals that end a real process while it is at work. */
class InterruptionTest {

    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;

    /** Runs for minutes if nobody gives it up. */
    private static final String LONG =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000)"
                    + " SELECT count(*) FROM n;";

    @TempDir Path folder;

    private final List<Process> begun = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        begun.forEach(Process::destroyForcibly);
    }

    private void project(String second) throws IOException {
        Files.writeString(
                folder.resolve("retort.toml"),
                """
                [retort]
                url = "sqlite:///app.db"
                script_locations = ["scripts"]
                [[retort.adopt]]
                when = "table nothing exists"
                stamp = "001"
                """);
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(
                scripts.resolve("001.sql"),
                "-- revision: 001\n-- upgrade\nCREATE TABLE one (id integer);\n-- downgrade\n");
        Files.writeString(
                scripts.resolve("002.sql"),
                "-- revision: 002\n-- revises: 001\n-- message: slow\n-- upgrade\n"
                        + "CREATE TABLE two (id integer);\n"
                        + second
                        + "\n-- downgrade\n");
    }

    private Process retort(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                Main.class.getName()));
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        begun.add(process);
        return process;
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", File.separator));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }

    private void await(Process process, String text) throws Exception {
        for (int i = 0; i < 600 && process.isAlive() && !err().contains(text); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(err()).contains(text);
    }

    private int ended(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s", err()).isTrue();
        return process.exitValue();
    }

    private String answer(String... words) throws Exception {
        Process process = retort(words);
        ended(process);
        return out();
    }

    /** What a background job ignores, the processes that it starts ignore too. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(it -> it.startsWith("SigIgn:"))
                        .anyMatch(
                                it ->
                                        (Long.parseUnsignedLong(it.substring(8).strip(), 16) & 2)
                                                != 0);
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private void assertRolledBack() throws Exception {
        assertThat(err())
                .contains("Interrupted while revision \"002\" (slow) ran in \"")
                .contains(
                        "002.sql\", line 6. Nothing of it is committed; the database stands at 001."
                                + " Run the command again.")
                .doesNotContain("Correct the script");
        assertThat(answer("current")).startsWith("001");
        assertThat(answer("history", "--applied"))
                .containsPattern("upgrade +002 +failed")
                .contains("interrupted");
        project("SELECT 1;");
        Process again = retort("upgrade", "head");
        assertThat(ended(again)).as(err()).isZero();
        assertThat(answer("current")).startsWith("002");
    }

    @Test
    void aRevisionIsRolledBackToldAndItsLockFreedWhenTheProcessIsTerminated() throws Exception {
        assumeTrue(Boolean.getBoolean("retort.test.full"), "a long test");
        project(LONG);
        Process process = retort("-v", "upgrade", "head");
        await(process, "WITH RECURSIVE");
        process.destroy();
        assertThat(ended(process)).isEqualTo(TERMINATED);
        assertRolledBack();
    }

    @Test
    void theSameWhenSomebodyInterruptsIt() throws Exception {
        assumeTrue(!ignoresInterrupts(), "interrupts are ignored here");
        project(LONG);
        Process process = retort("-v", "upgrade", "head", "--json");
        await(process, "WITH RECURSIVE");
        interrupt(process);
        assertThat(ended(process)).isEqualTo(INTERRUPTED);
        assertThat(out()).startsWith("{\"error\": {\"kind\": \"InterruptedRun\"");
        assertRolledBack();
    }

    @Test
    void whoWaitsForTheLockEndsAtOnceAndHasRunNothing() throws Exception {
        project(LONG);
        Process holder = retort("-v", "upgrade", "head");
        await(holder, "WITH RECURSIVE");
        Files.move(folder.resolve("err"), folder.resolve("err-of-holder"));
        Process process = retort("upgrade", "head");
        await(process, "Waiting for process");
        process.destroy();
        assertThat(ended(process)).isEqualTo(TERMINATED);
        assertThat(err()).contains("Interrupted while it waited for another migrator");
        assertThat(holder.isAlive()).isTrue();
        holder.destroy();
        assertThat(ended(holder)).isEqualTo(TERMINATED);
    }

    @Test
    void aFleetBeginsNoFurtherDatabase() throws Exception {
        assumeTrue(Boolean.getBoolean("retort.test.full"), "a long test");
        project(LONG);
        answer("upgrade", "001", "--url", "sqlite:///a.db");
        answer("upgrade", "001", "--url", "sqlite:///b.db");
        Process process =
                retort(
                        "-v",
                        "fleet",
                        "upgrade",
                        "head",
                        "--parallel",
                        "1",
                        "--target",
                        "a",
                        "--target",
                        "b",
                        "--url",
                        "sqlite:///{target}.db");
        // It has begun to write.
        for (int i = 0; i < 600 && !Files.exists(folder.resolve("a.db-journal")); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroy();
        assertThat(ended(process)).isEqualTo(TERMINATED);
        assertThat(err() + out()).containsOnlyOnce("Interrupted while revision \"002\"");
        assertThat(answer("history", "--applied", "--url", "sqlite:///a.db"))
                .contains("interrupted");
        assertThat(answer("history", "--applied", "--url", "sqlite:///b.db")).doesNotContain("002");
    }
}
