package dev.retort.cli;

import dev.retort.cli.command.Surroundings;
import dev.retort.cli.command.Tool;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of what most commands load, from which the launcher makes its archive of classes. */
final class Rehearsal {

    private Rehearsal() {}

    /** Runs in the folder that it is given, which has to be empty. */
    public static void main(String[] arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Path folder = Path.of(arguments[0]);
        Tool tool =
                new Tool(
                        new Surroundings(
                                folder, Map.of(), nowhere, nowhere, Optional.empty(), true),
                        Main.version());
        tool.run(List.of("help"));
    }
}
