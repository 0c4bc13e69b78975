package dev.retort.error;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** A file that the user names cannot be read. */
public final class UnreadableFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String file, IOException cause) {
        super(
                cause instanceof NoSuchFileException
                        ? "There is no file \"" + file + "\"."
                        : "The file \"" + file + "\" cannot be read: " + cause.getMessage() + ".",
                cause);
    }
}
