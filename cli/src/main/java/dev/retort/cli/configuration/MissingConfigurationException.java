package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;

/** There is no configuration file where one is needed. */
public final class MissingConfigurationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MissingConfigurationException(Path file) {
        super(
                Files.isDirectory(file)
                        ? "\"%s\" is a folder, and no configuration. Name a file in it by \"-c\"."
                                .formatted(file)
                        : "There is no \"%s\". Make one by \"retort init\", or name another by \"-c\"."
                                .formatted(file));
    }
}
