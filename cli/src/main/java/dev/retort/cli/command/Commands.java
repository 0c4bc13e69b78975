package dev.retort.cli.command;

import dev.retort.cli.arguments.Usage;
import java.util.List;
import java.util.Optional;

/** The commands by name; only the one that is asked for is made. */
public final class Commands {

    /** In the order of help. */
    public static final List<String> NAMES = List.of("help");

    private Commands() {}

    /** The command of this name; Alembic's underscores stand for hyphens. */
    public static Optional<Command> named(String name) {
        return Optional.ofNullable(
                switch (name.replace('_', '-')) {
                    case "help" -> new HelpCommand();
                    default -> null;
                });
    }

    /** How each is called. */
    static List<Usage> usages() {
        return NAMES.stream().flatMap(it -> named(it).stream()).map(Command::usage).toList();
    }
}
