package dev.retort.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What builds are asked, and when. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the builds here are shell scripts")
class ProjectTest {

    private static final ScriptFolders SCRIPTS_NOWHERE = new ScriptFolders(List.of());

    private static final FileTime EARLIER = FileTime.fromMillis(1_700_000_000_000L);

    /** Writes the answer to where Maven's plug-in would, or where our own task would. */
    private static final String BUILD =
            """
            #!/bin/sh
            echo "$@" >>"%1$s/calls"
            mkdir -p "%1$s/bank/target/classes" "%1$s/bank/build/classes/java/main"
            touch "%1$s/bank/target/classes/Account.class"
            touch "%1$s/bank/build/classes/java/main/Account.class"
            for argument in "$@"; do
                case $argument in
                    -Dmdep.outputFile=*) printf '%%s' "%1$s/driver.jar" >"${argument#*=}" ;;
                    -Dretort.answer=*)
                        printf '%%s\\n' "%1$s/bank/build/classes/java/main" "%1$s/driver.jar" \\
                            >"${argument#*=}" ;;
                esac
            done
            """;

    @TempDir Path temporary;

    private final List<String> doing = new ArrayList<>();
    private Path folder;
    private Path bank;

    @BeforeEach
    void makeProject() throws IOException {
        folder = Files.createDirectories(temporary.resolve("a bänk"));
        bank = Files.createDirectories(folder.resolve("bank"));
        Files.createFile(folder.resolve("driver.jar"));
        write(bank.resolve("src/main/java/Account.java"), "class Account {}");
    }

    @Test
    void mavenIsAskedOnceByTheWrapperOfTheRoot() throws IOException {
        maven();
        List<Path> classPath = project().classPath();
        assertThat(classPath)
                .containsExactly(bank.resolve("target/classes"), folder.resolve("driver.jar"));
        assertThat(project().classPath()).isEqualTo(classPath);
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("-pl bank -am compile dependency:build-classpath");
    }

    @Test
    void gradleIsAskedOnceByTheWrapperOfTheRoot() throws IOException {
        gradle();
        List<Path> classPath = project().classPath();
        assertThat(classPath)
                .containsExactly(
                        bank.resolve("build/classes/java/main"), folder.resolve("driver.jar"));
        assertThat(project().classPath()).isEqualTo(classPath);
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("-p " + bank)
                .endsWith("retortClassPath");
    }

    @Test
    void aChangedBuildIsAskedAgain() throws IOException {
        gradle();
        project().classPath();
        Files.writeString(folder.resolve("settings.gradle"), "include 'bank', 'shop'");
        project().classPath();
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aNewerSourceIsCompiled() throws IOException {
        maven();
        project().classPath();
        Path source = bank.resolve("src/main/java/Account.java");
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 60_000);
        Files.setLastModifiedTime(source, later);
        assertThat(Project.newerSource(project().classPath(), SCRIPTS_NOWHERE)).contains(source);
        assertThat(calls()).hasSize(2);
        assertThat(calls().get(1)).endsWith("-pl bank -am compile");
        assertThat(doing)
                .containsExactly(
                        "asking Maven to compile the project and for its class path (%s)"
                                .formatted(bank.resolve("pom.xml")),
                        "asking Maven to compile the project, whose sources have changed (%s)"
                                .formatted(bank.resolve("pom.xml")));
    }

    @Test
    void classesThatAreGoneAreCompiled() throws IOException {
        maven();
        project().classPath();
        Files.delete(bank.resolve("target/classes/Account.class"));
        project().classPath();
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aSourceThatIsGoneIsCompiledAway() throws IOException {
        maven();
        project().classPath();
        Path sources = bank.resolve("src/main/java");
        Files.delete(sources.resolve("Account.java"));
        Files.setLastModifiedTime(
                sources, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        project().classPath();
        assertThat(calls()).hasSize(2);
    }

    /** After "revision" the next command would compile the whole project for nothing. */
    @Test
    void forAScriptNothingIsCompiledButForWhatLiesBesideIt() throws IOException {
        maven();
        project().classPath();
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 60_000);
        Path folder = bank.resolve("src/main/java/revisions");
        ScriptFolders scripts =
                ScriptFolders.of(List.of("src/main/java/revisions"), List.of(folder));
        for (Path file :
                List.of(
                        write(folder.resolve("R1.java"), "@Revision(id = \"1\") class R1 {}"),
                        write(folder.resolve("2.sql"), "-- revision: 2"),
                        folder)) {
            Files.setLastModifiedTime(file, later);
        }
        Files.setLastModifiedTime(bank.resolve("src/main/java"), EARLIER);
        List<Path> classPath = project(scripts).classPath();
        assertThat(Project.newerSource(classPath, scripts)).isEmpty();
        assertThat(calls()).hasSize(1);
        Path names = write(folder.resolve("Names.java"), "class Names {}");
        Files.setLastModifiedTime(names, later);
        assertThat(Project.newerSource(classPath, scripts)).contains(names);
        project(scripts).classPath();
        assertThat(calls()).hasSize(2);
        Files.delete(names);
        project(ScriptFolders.of(List.of("classpath:revisions"), List.of(folder))).classPath();
        assertThat(calls()).hasSize(3);
    }

    private Project project(ScriptFolders scripts) {
        return Project.in(bank, folder.resolve("cache"), scripts, doing::add).orElseThrow();
    }

    @Test
    void aSourceOfAModuleBesideItCountsToo() throws IOException {
        Path other = Files.createDirectories(folder.resolve("shop/target/classes"));
        write(folder.resolve("shop/src/main/java/Order.java"), "class Order {}");
        assertThat(
                        Project.newerSource(
                                List.of(bank.resolve("target/classes"), other), SCRIPTS_NOWHERE))
                .contains(bank.resolve("src/main/java/Account.java"));
        Path compiled = write(bank.resolve("target/classes/Account.class"), "");
        assertThat(compiled).exists();
        assertThat(
                        Project.newerSource(
                                List.of(bank.resolve("target/classes"), other), SCRIPTS_NOWHERE))
                .contains(folder.resolve("shop/src/main/java/Order.java"));
    }

    @Test
    void aBuildThatFailsIsNamedWithItsWords() throws IOException {
        Files.writeString(bank.resolve("build.gradle"), "");
        Files.writeString(folder.resolve("settings.gradle"), "");
        executable(
                folder.resolve("gradlew"),
                """
                #!/bin/sh
                printf '\\nFAILURE: Build failed.\\n\\n* What went wrong:\\nNo such module.\\n' >&2
                exit 1
                """);
        assertThatThrownBy(() -> project().classPath())
                .isInstanceOf(ClassPathException.class)
                .hasMessageContaining("build.gradle")
                .hasMessageContaining("No such module.");
    }

    @Test
    void ofMavenTheFirstErrorIsNamedWhateverColoursBeginItsLine() throws IOException {
        maven();
        executable(
                folder.resolve("mvnw"),
                """
                #!/bin/sh
                printf '\\033[0m\\033[0m[ERROR] No such artifact.\\n[ERROR]\\n[ERROR] Read on.\\n'
                exit 1
                """);
        assertThatThrownBy(() -> project().classPath())
                .isInstanceOf(ClassPathException.class)
                .hasMessageContaining("No such artifact.");
    }

    /** As Maven does where the tests of one module are what another asks for. */
    @Test
    void aModuleThatNeedsTheTestsOfAnotherIsAskedWithThem() throws IOException {
        maven();
        executable(
                folder.resolve("mvnw"),
                BUILD.formatted(folder)
                        .replace(
                                "mkdir",
                                "case \"$*\" in *test-compile*) ;; *) exit 1 ;; esac\nmkdir"));
        assertThat(project().classPath()).contains(folder.resolve("driver.jar"));
        assertThat(calls())
                .last()
                .asString()
                .contains("-pl bank -am test-compile dependency:build-classpath");
    }

    private Project project() {
        return project(SCRIPTS_NOWHERE);
    }

    private void maven() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(bank.resolve("pom.xml"), "<project><parent></parent></project>");
        executable(folder.resolve("mvnw"), BUILD.formatted(folder));
    }

    private void gradle() throws IOException {
        Files.writeString(folder.resolve("settings.gradle"), "include 'bank'");
        Files.writeString(bank.resolve("build.gradle"), "plugins { id 'java' }");
        executable(folder.resolve("gradlew"), BUILD.formatted(folder));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (file.toString().endsWith(".java")) {
            Files.setLastModifiedTime(file, EARLIER);
        }
        return file;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
