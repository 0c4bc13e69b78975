package dev.retort.error;

/** A new script would replace another. */
public final class ScriptExistsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public ScriptExistsException(String path) {
        super("There is a file \"" + path + "\" already. Choose another message or --rev-id.");
    }
}
