package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;
import java.nio.file.Path;

/** A value of a configuration file that its key cannot hold. */
public final class WrongValueException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String key;

    WrongValueException(Path file, int line, String key, String wanted) {
        super("\"%s\" has to be %s (\"%s\", line %d).".formatted(key, wanted, file, line));
        this.key = key;
    }

    /** The key with the tables that it stands in. */
    public String key() {
        return key;
    }
}
