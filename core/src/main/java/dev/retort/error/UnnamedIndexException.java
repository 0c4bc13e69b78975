package dev.retort.error;

/** An index without a name, and nothing that says how indexes are named. */
public final class UnnamedIndexException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public UnnamedIndexException(String table) {
        super(
                "An index on \""
                        + table
                        + "\" has no name, and no convention gives it one. Name it, or say under"
                        + " [retort.naming] how an \"index\" is named.");
    }
}
