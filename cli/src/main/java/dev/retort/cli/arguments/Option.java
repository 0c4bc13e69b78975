package dev.retort.cli.arguments;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param names how it is written, the short form first; the last name stands for it
 * @param value what help calls its value; nothing for a flag
 * @param help one line
 */
public record Option(List<String> names, Optional<String> value, String help) {

    /** The long listing; behind a command's name it takes the place of the global {@code -v}. */
    public static final Option LONG = flag("-v, --verbose, --long", "List at length.");

    /** A flag, for example {@code Option.flag("-q, --quiet", "…")}. */
    public static Option flag(String names, String help) {
        return new Option(List.of(names.split(", ")), Optional.empty(), help);
    }

    /** An option with a value, for example {@code Option.of("-m, --message", "TEXT", "…")}. */
    public static Option of(String names, String value, String help) {
        return new Option(List.of(names.split(", ")), Optional.of(value), help);
    }

    /** The name that stands for it. */
    public String name() {
        return names.get(names.size() - 1);
    }

    /** How help writes it. */
    String syntax() {
        String indent = names.get(0).startsWith("--") ? "    " : "";
        return indent + String.join(", ", names) + value.map(it -> " " + it).orElse("");
    }
}
