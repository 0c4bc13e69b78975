package dev.retort.cli.command;

import dev.retort.error.MigrationException;
import java.nio.file.Path;

/** A file that would have been written over. */
final class ExistingFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ExistingFileException(Path file) {
        this(file, "Move it away, or name another by \"-c\".");
    }

    /**
     * @param advice what to do, as a sentence
     */
    ExistingFileException(Path file, String advice) {
        super("There is a \"%s\" already, and it stays as it is. %s".formatted(file, advice));
    }
}
