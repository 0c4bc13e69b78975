package dev.retort.error;

/** A script or a folder of scripts that cannot be read or written. */
public final class UnreadableScriptsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String path;

    public UnreadableScriptsException(String path, Exception cause) {
        super(
                "\"%s\" cannot be read or written: %s."
                        .formatted(
                                path, cause.getClass().getSimpleName() + " " + cause.getMessage()),
                cause);
        this.path = path;
    }

    /** The file or folder. */
    public String path() {
        return path;
    }
}
