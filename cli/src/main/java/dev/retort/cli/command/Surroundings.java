package dev.retort.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a process finds around it; tests make their own.
 *
 * @param folder the working folder
 * @param environment the variables of the process
 * @param out standard output
 * @param err standard error
 * @param home the folder of the tool, where it runs from one
 * @param terminal whether standard output is a terminal
 */
public record Surroundings(
        Path folder,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Optional<Path> home,
        boolean terminal) {

    /** Where answers that cost time are kept. */
    Path cache() {
        String folder = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches =
                folder.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(folder);
        return caches.resolve("retort");
    }
}
