package dev.retort.cli.command;

import dev.retort.error.MigrationException;

/** The class that the configuration names as its environment cannot be used. */
final class UnusableEnvironmentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnusableEnvironmentException(String name, String reason, Throwable cause) {
        super(
                "The class \"%s\", which \"environment_class\" names, cannot be used: %s."
                        .formatted(name, reason),
                cause);
    }
}
