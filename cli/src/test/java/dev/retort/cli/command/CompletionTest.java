package dev.retort.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.arguments.Completion;
import dev.retort.cli.arguments.ManualPage;
import dev.retort.cli.arguments.Usage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What shells complete, the page for man, and commands of the user's own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shells here are those of Unix")
class CompletionTest {

    @TempDir Path folder;

    @Test
    void bashCompletesCommandsOptionsAndRevisions() throws Exception {
        Path bash = program("bash", "Bash");
        check(
                words ->
                        run(
                                bash,
                                new Completion(Commands.usages()).bash()
                                        + "COMP_WORDS=(%s)\nCOMP_CWORD=%d\n_retort\n"
                                                .formatted(quoted(words), words.size() - 1)
                                        + "printf '%s\\n' \"${COMPREPLY[@]}\"\n"));
    }

    /** Its completion runs only where somebody types; a function in its place takes the words. */
    @Test
    void zshCompletesCommandsOptionsAndRevisions() throws Exception {
        Path zsh = program("zsh", "Zsh");
        check(
                words ->
                        run(
                                zsh,
                                """
                                compdef() { }
                                _files() { }
                                compadd() { print -rl -- ${(M)candidates:#${PREFIX}*} }
                                """
                                        + new Completion(Commands.usages()).zsh()
                                        + "complete_() { local -a words=(%s); "
                                                .formatted(quoted(words))
                                        + "local CURRENT=%d PREFIX=%s; _retort }\ncomplete_\n"
                                                .formatted(
                                                        words.size(),
                                                        quoted(
                                                                words.subList(
                                                                        words.size() - 1,
                                                                        words.size())))));
    }

    @Test
    void zshTakesTheScriptAsOneOfItsCompletions() throws Exception {
        Path zsh = program("zsh", "Zsh");
        assertThat(
                        run(
                                zsh,
                                "autoload -U compinit && compinit -u -D\n"
                                        + new Completion(Commands.usages()).zsh()
                                        + "print $_comps[retort]\n"))
                .containsExactly("_retort");
    }

    @Test
    void fishCompletesCommandsOptionsAndRevisions() throws Exception {
        Path fish = program("fish", "Fish");
        check(
                words ->
                        run(
                                        fish,
                                        new Completion(Commands.usages()).fish()
                                                + "complete -C '%s'\n"
                                                        .formatted(String.join(" ", words)))
                                .stream()
                                .map(it -> it.replaceFirst("\t.*", ""))
                                .toList());
    }

    /** What completes the last of these words. */
    private interface Shell {
        List<String> completed(List<String> words) throws Exception;
    }

    private static void check(Shell shell) throws Exception {
        assertThat(shell.completed(List.of("retort", "upg"))).containsExactly("upgrade");
        assertThat(shell.completed(List.of("retort", "upgrade", "--dry")))
                .containsExactly("--dry-run");
        assertThat(shell.completed(List.of("retort", "upgrade", "ae"))).containsExactly("ae10");
        assertThat(shell.completed(List.of("retort", "-n", "sh"))).containsExactly("shop");
        assertThat(shell.completed(List.of("retort", "revision", "--head", "ae")))
                .containsExactly("ae10");
        assertThat(shell.completed(List.of("retort", "plan", "up"))).containsExactly("upgrade");
        assertThat(shell.completed(List.of("retort", "completion", "z"))).containsExactly("zsh");
        assertThat(shell.completed(List.of("retort", "-c", "other.toml", "upgrade", "be")))
                .containsExactly("be20");
        assertThat(shell.completed(List.of("retort", "--name", "shop", "show", "ce")))
                .containsExactly("ce30");
        assertThat(shell.completed(List.of("retort", "-n", "all", "show", "ae")))
                .containsExactly("ae10");
    }

    private static Path program(String name, String shell) {
        Optional<Path> found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(it -> Path.of(it, name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(found.isPresent(), "there is no " + shell + " here");
        return found.orElseThrow();
    }

    @Test
    void manShowsTheManualPage() throws Exception {
        Path man = program("man", "man");
        Path page = folder.resolve("retort.1");
        Files.writeString(page, new ManualPage(Commands.usages()).text());
        ProcessBuilder builder =
                new ProcessBuilder(man.toString(), "--warnings", "-l", page.toString());
        builder.environment().put("MANPAGER", "cat");
        builder.environment().put("MANWIDTH", "80");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String shown =
                new String(process.getInputStream().readAllBytes(), UTF_8).replaceAll(".\b", "");
        assertThat(process.waitFor()).as(shown).isZero();
        assertThat(shown)
                .startsWith("RETORT(1)")
                .contains("retort upgrade TARGET", "--depends-on TARGET", "Examples:")
                .doesNotContain("warning");
    }

    @Test
    void everyCommandIsOnTheManualPage() {
        String page = new ManualPage(Commands.usages()).text();
        for (Usage usage : Commands.usages()) {
            assertThat(page).contains("\n.SS retort " + usage.name().replace("-", "\\-"));
        }
    }

    @Test
    void everyCommandHasAnExample() {
        assertThat(Commands.usages()).allMatch(it -> !it.examples().isEmpty());
    }

    private static String quoted(List<String> words) {
        return words.stream().map(it -> "'" + it + "'").collect(Collectors.joining(" "));
    }

    private List<String> run(Path shell, String text) throws IOException, InterruptedException {
        executable(
                "retort",
                """
                #!/bin/sh
                case "$*" in
                    "complete revisions") echo head; echo ae10 ;;
                    "-c other.toml complete revisions") echo be20 ;;
                    "--name shop complete revisions") echo ce30 ;;
                    "complete environments") echo shop ;;
                esac
                """);
        Path script = folder.resolve("completion");
        Files.writeString(script, text);
        ProcessBuilder builder = new ProcessBuilder(shell.toString(), script.toString());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    private void executable(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
