package dev.retort.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.retort.distribution.SourceTree.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./retort} builds, when, and what it runs. */
class LauncherIT {

    private static final String VERSION = "retort \\d+\\.\\d+\\.\\d+.*\\n";

    @TempDir Path folder;

    private SourceTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = SourceTree.in(Files.createDirectories(folder.resolve("with späces/tree")));
    }

    @Test
    void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
        Finished first = tree.run("--version");
        assertThat(first.out()).matches(VERSION);
        assertThat(first.err()).isEqualTo("retort: building the command line.\n");
        Finished second = tree.run("--version");
        assertThat(second).isEqualTo(new Finished(0, first.out(), ""));
        assertThat(tree.builds()).hasSize(1);
        assertThat(tree.left()).containsExactly("b.1.1", "current");
    }

    @Test
    void aNewerSourceIsBuilt() throws Exception {
        tree.run("--version");
        tree.touch("core/src/main/java/Account.java");
        assertThat(tree.run("--version").out()).matches(VERSION);
        assertThat(tree.builds()).hasSize(2);
    }

    @Test
    void aSourceThatIsGoneIsNoticed() throws Exception {
        Files.createFile(tree.root().resolve("core/src/main/java/Account.java"));
        tree.run("--version");
        Files.delete(tree.root().resolve("core/src/main/java/Account.java"));
        tree.run("--version");
        assertThat(tree.builds()).hasSize(2);
    }

    @Test
    void aDozenStartedAtOnceBuildOnce() throws Exception {
        tree.beforeBuild("sleep 1");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            processes.add(tree.start(tree.root().resolve("retort"), folder, "--version"));
        }
        for (Process process : processes) {
            Finished finished = Finished.of(process);
            assertThat(finished.out()).as(finished.err()).matches(VERSION);
        }
        assertThat(tree.builds()).hasSize(1);
        assertThat(tree.left()).containsExactly("b.1.1", "current");
    }

    @Test
    void theLockOfADeadProcessIsPassedOver() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(tree.root().resolve(".retort/build"));
        Files.writeString(tree.root().resolve(".retort/build/lock"), dead.pid() + "\n");
        assertThat(tree.run("--version").out()).matches(VERSION);
    }

    @Test
    void whatIsNotThereIsFetched() throws Exception {
        tree.beforeBuild(
                """
                case $* in
                    *\\ -o\\ *) echo "junit.jar has not been downloaded from it before"; exit 1 ;;
                esac
                """);
        Finished finished = tree.run("--version");
        assertThat(finished.out()).matches(VERSION);
        assertThat(finished.err()).endsWith("retort: fetching what the build needs.\n");
        assertThat(tree.builds()).hasSize(2);
    }

    @Test
    void aBuildThatFailsIsShownAndLeavesNothing() throws Exception {
        tree.beforeBuild("echo 'Account.java:3: not a statement'; exit 1");
        Finished finished = tree.run("--version");
        assertThat(finished.exit()).isEqualTo(1);
        assertThat(finished.out()).isEmpty();
        assertThat(finished.err())
                .contains("Account.java:3: not a statement\n")
                .endsWith("retort: The build has failed.\n");
        assertThat(tree.left()).containsExactly("failed");
    }

    @Test
    void itIsStartedFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("r"), tree.root().resolve("retort"));
        Finished finished = Finished.of(tree.start(link, folder, "--version"));
        assertThat(finished.out()).matches(VERSION);
        assertThat(tree.left()).contains("current");
    }

    @Test
    void aTreeThatCannotBeWrittenToSaysSo() throws Exception {
        Files.createFile(tree.root().resolve(".retort"));
        Finished finished = tree.run("--version");
        assertThat(finished.exit()).isEqualTo(1);
        assertThat(finished.err())
                .isEqualTo(
                        "retort: Nothing is built in \""
                                + tree.root()
                                + "\", and it cannot be written to. Build where it can, then set"
                                + " RETORT_HOME to the built folder.\n");
        assertThat(tree.builds()).isEmpty();
    }

    @Test
    void aTreeThatCannotBeWrittenToRunsWhatIsBuilt() throws Exception {
        assumeFalse(
                System.getProperty("user.name").equals("root"), "root may write to every folder");
        tree.run("--version");
        tree.touch("pom.xml");
        Path build = tree.root().resolve(".retort/build");
        Files.setPosixFilePermissions(build, PosixFilePermissions.fromString("r-xr-xr-x"));
        Finished finished = tree.run("--version");
        Files.setPosixFilePermissions(build, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(finished.out()).matches(VERSION);
        assertThat(tree.builds()).hasSize(1);
    }

    @Test
    void aGivenHomeRunsAsItIs() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(SourceTree.launcher().toString(), "--version")
                        .directory(folder.toFile());
        builder.environment().put("RETORT_HOME", SourceTree.built().toString());
        Finished finished = Finished.of(builder.start());
        assertThat(finished.out()).as(finished.err()).matches(VERSION);
        assertThat(finished.err()).isEmpty();
    }
}
