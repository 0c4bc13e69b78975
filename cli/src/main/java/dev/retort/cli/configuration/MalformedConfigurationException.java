package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;
import java.nio.file.Path;

/** A configuration file that is no TOML. */
public final class MalformedConfigurationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedConfigurationException(Path file, int line, int column, String reason) {
        super(
                "\"%s\" cannot be read at line %d, column %d: %s. Correct it there."
                        .formatted(file, line, column, reason));
        this.line = line;
        this.column = column;
    }

    /** Where it stops, counted from 1. */
    public int line() {
        return line;
    }

    /** Where it stops in the line, counted from 1. */
    public int column() {
        return column;
    }
}
