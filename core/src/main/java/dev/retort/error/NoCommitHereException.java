package dev.retort.error;

/** A statement refuses a transaction, and the one that is open is not to be committed yet. */
public final class NoCommitHereException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private NoCommitHereException(String message) {
        super(message);
    }

    /** In a run that is to be rolled back. */
    public static NoCommitHereException inTrial(String revision) {
        return new NoCommitHereException(
                "Revision %s has to commit in between, so that it cannot be tried and taken back. See its statements by \"--sql\"."
                        .formatted(revision));
    }

    /**
     * @param callers whether the transaction is the caller's own, and not that of the whole run
     */
    public NoCommitHereException(String revision, boolean callers) {
        super(
                "Revision %s has to commit in between, and %s"
                        .formatted(
                                revision,
                                callers
                                        ? "the connection that was handed in is in a transaction of its caller's. Hand in a connection in auto-commit mode, or a DataSource."
                                        : "the whole run is one transaction. Run it with one transaction for each revision (transaction = \"revision\")."));
    }
}
