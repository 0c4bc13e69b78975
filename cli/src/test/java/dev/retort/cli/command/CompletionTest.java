package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.arguments.Completion;
import dev.retort.cli.arguments.ManualPage;
import dev.retort.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no Bash here");
        assertThat(completed("retort", "upg")).containsExactly("upgrade");
        assertThat(completed("retort", "upgrade", "--dry")).containsExactly("--dry-run");
        assertThat(completed("retort", "upgrade", "ae")).containsExactly("ae10");
        assertThat(completed("retort", "-n", "sh")).containsExactly("shop");
        assertThat(completed("retort", "revision", "--head", "ae")).containsExactly("ae10");
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

    private List<String> completed(String... words) throws IOException, InterruptedException {
        executable(
                "retort",
                """
                #!/bin/sh
                case $2 in
                    revisions) echo head; echo ae10 ;;
                    environments) echo shop ;;
                esac
                """);
        Path script = folder.resolve("completion");
        String quoted = String.join(" ", words);
        Files.writeString(
                script,
                new Completion(Commands.usages()).bash()
                        + "COMP_WORDS=(%s)\nCOMP_CWORD=%d\n_retort\n"
                                .formatted(quoted, words.length - 1)
                        + "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    private void executable(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
