package dev.retort.cli.command;

import dev.retort.cli.output.Screen;
import dev.retort.run.Cancellation;
import java.io.BufferedReader;
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
 * @param screen what of it is a terminal
 * @param input where a person types answers; empty where nobody can be asked
 * @param cancellation how what runs is ended by a signal
 */
public record Surroundings(
        Path folder,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Optional<Path> home,
        Screen screen,
        Optional<BufferedReader> input,
        Cancellation cancellation) {

    /** The surroundings where nobody can be asked. */
    public Surroundings(
            Path folder,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            Optional<Path> home,
            Screen screen) {
        this(folder, environment, out, err, home, screen, Optional.empty(), new Cancellation());
    }

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
