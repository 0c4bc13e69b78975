package dev.retort.cli.command;

import dev.retort.error.MigrationException;
import java.nio.file.Path;

/** A file that would have been written over. */
final class ExistingFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ExistingFileException(Path file) {
        super(
                "There is a \"%s\" already, and it stays as it is. Move it away, or name another by \"-c\"."
                        .formatted(file));
    }
}
