package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;
import java.nio.file.Path;
import java.util.List;

/** A key of a configuration file that means nothing. */
public final class UnknownKeyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String key;

    UnknownKeyException(Path file, int line, String key, List<String> known) {
        super(
                "\"%s\" is no key (\"%s\", line %d).%s"
                        .formatted(
                                key,
                                file,
                                line,
                                Nearest.sentence(key.substring(key.lastIndexOf('.') + 1), known)));
        this.key = key;
    }

    /** The key with the tables that it stands in. */
    public String key() {
        return key;
    }
}
