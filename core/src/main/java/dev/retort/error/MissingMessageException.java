package dev.retort.error;

/** A new revision has no message. */
public final class MissingMessageException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public MissingMessageException() {
        super("A revision needs a few words that say what it does: -m \"add account email\".");
    }
}
