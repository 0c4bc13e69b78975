package dev.retort.cli.output;

import dev.retort.cli.arguments.Arguments;
import java.util.List;

/** What a program reads on standard output. */
public enum Documents {
    /** Nothing: text for people stands there. */
    NONE,

    /** One document in the end. */
    ONE,

    /** A document in a line for each event; the last is that of the end. */
    LINES;

    private static final String ONE_OPTION = "--json";
    private static final String LINES_OPTION = "--json-lines";

    /** As a command was asked. */
    public static Documents of(Arguments arguments) {
        return arguments.has(LINES_OPTION) ? LINES : arguments.has(ONE_OPTION) ? ONE : NONE;
    }

    /** As it seems before a command line is understood. */
    public static Documents typed(List<String> typed) {
        return typed.contains(LINES_OPTION) ? LINES : typed.contains(ONE_OPTION) ? ONE : NONE;
    }
}
