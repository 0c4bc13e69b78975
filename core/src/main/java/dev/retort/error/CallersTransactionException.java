package dev.retort.error;

/** A statement refuses a transaction, and the transaction is the caller's own. */
public final class CallersTransactionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public CallersTransactionException(String revision) {
        super(
                "Revision %s has to commit in between, and the connection that was handed in is in a transaction of its caller's. Hand in a connection in auto-commit mode, or a DataSource."
                        .formatted(revision));
    }
}
