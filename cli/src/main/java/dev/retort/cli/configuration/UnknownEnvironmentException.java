package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;
import java.nio.file.Path;
import java.util.List;

/** An environment that the configuration file does not have. */
public final class UnknownEnvironmentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String environment;

    UnknownEnvironmentException(Path file, String environment, List<String> known) {
        super(
                "There is no environment \"%s\" in \"%s\".%s"
                        .formatted(environment, file, Nearest.sentence(environment, known)));
        this.environment = environment;
    }

    /** Its name. */
    public String environment() {
        return environment;
    }
}
