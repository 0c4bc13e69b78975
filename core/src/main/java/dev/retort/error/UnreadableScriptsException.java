package dev.retort.error;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A script or a folder of scripts that cannot be read or written. */
public final class UnreadableScriptsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String path;

    public UnreadableScriptsException(String path, Exception cause) {
        super("\"%s\" cannot be read or written: %s.".formatted(path, reason(cause)), cause);
        this.path = path;
    }

    /** In words, where the name of the cause is all that it says. */
    private static String reason(Exception cause) {
        if (cause instanceof AccessDeniedException) {
            return "this user is not allowed to";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }

    /** The file or folder. */
    public String path() {
        return path;
    }
}
