package dev.retort.cli;

import dev.retort.cli.command.Surroundings;
import dev.retort.cli.command.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A run of what most commands load, from which the launcher makes its archive of classes. */
final class Rehearsal {

    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("help"),
                    List.of("plan", "upgrade", "head", "--json"),
                    List.of("upgrade", "head"),
                    List.of("upgrade", "head", "--json"),
                    List.of("upgrade", "head", "--sql"),
                    List.of("current", "-v"),
                    List.of("current", "--json"),
                    List.of("history", "--json"),
                    List.of("history"),
                    List.of("heads"),
                    List.of("downgrade", "-1"),
                    List.of("wrong"));

    private Rehearsal() {}

    /** Runs in the folder that it is given, which has to be empty. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        copy("retort.toml", folder);
        copy("001.sql", scripts);
        copy("002.sql", scripts);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings =
                new Surroundings(folder, Map.of(), nowhere, nowhere, Optional.empty(), true);
        COMMANDS.forEach(new Tool(surroundings, Main.version())::run);
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(Rehearsal.class.getResourceAsStream("rehearsal/" + name))) {
            Files.copy(text, folder.resolve(name));
        }
    }
}
