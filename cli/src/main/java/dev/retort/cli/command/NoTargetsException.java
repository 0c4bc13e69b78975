package dev.retort.cli.command;

import dev.retort.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** A fleet has no database. */
final class NoTargetsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param patterns of files and schemas, none of which fits
     */
    NoTargetsException(List<String> patterns) {
        super(
                patterns.isEmpty()
                        ? "The fleet has no database. Say where they are: \"--files\", \"--target\","
                                + " \"--list\", \"--query\" or \"--schemas\", or the keys of [retort.fleet]."
                        : "The fleet has no database: nothing fits %s. A pattern of files is relative to the folder of the configuration, one that is typed to the working folder."
                                .formatted(
                                        patterns.stream()
                                                .map(it -> "\"" + it + "\"")
                                                .collect(Collectors.joining(", "))));
    }
}
