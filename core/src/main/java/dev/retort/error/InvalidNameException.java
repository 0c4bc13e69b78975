package dev.retort.error;

/** An id or a label that could not be told from the rest of a target. */
public final class InvalidNameException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String path;
    private final String reason;

    public InvalidNameException(String name, String path, String reason) {
        super("\"%s\" cannot name a revision (%s): %s".formatted(name, path, reason));
        this.name = name;
        this.path = path;
        this.reason = reason;
    }

    /** The id or label. */
    public String name() {
        return name;
    }

    /** The script that declares it. */
    public String path() {
        return path;
    }

    /** What is wrong with it, as a sentence. */
    public String reason() {
        return reason;
    }
}
