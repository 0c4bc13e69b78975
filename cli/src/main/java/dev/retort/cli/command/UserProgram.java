package dev.retort.cli.command;

import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.WrongUsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command of the user's own: a program {@code retort-NAME} on the path. It is run in the working
 * folder with the words behind its name; what stands before it, it finds in variables.
 *
 * @param file the program
 */
record UserProgram(Path file) {

    /** The program of a command. */
    static Optional<UserProgram> of(String name, Surroundings surroundings) {
        if (!name.matches("[\\w-]+")) {
            return Optional.empty();
        }
        String path = surroundings.environment().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(it -> !it.isEmpty())
                .map(it -> surroundings.folder().resolve(it).resolve("retort-" + name))
                .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it))
                .findFirst()
                .map(UserProgram::new);
    }

    /** Runs it to its end and gives its exit code. */
    int run(Arguments before, Surroundings surroundings) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(before.words().subList(1, before.words().size()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(surroundings.folder().toFile()).inheritIO();
        Map<String, String> variables = builder.environment();
        before.value("--config").ifPresent(it -> variables.put("RETORT_CONFIG", it));
        before.value("--name").ifPresent(it -> variables.put("RETORT_NAME", it));
        before.value("--url").ifPresent(it -> variables.put("RETORT_URL", it));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new WrongUsageException(
                    "\"%s\" cannot be started: %s.".formatted(file, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Report.FAILED;
        }
    }
}
