package dev.retort.error;

import org.jspecify.annotations.Nullable;

/** A database can be locked only by a second connection, and there is none to be had. */
public final class NoSecondConnectionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    /**
     * @param database the name of the dialect
     * @param cause why no connection could be opened; null where the first one was handed out again
     */
    public NoSecondConnectionException(String database, @Nullable Throwable cause) {
        super(
                "The database can be locked only by a second connection ("
                        + database
                        + "), and there is none to be had"
                        + (cause == null ? "" : ": " + cause.getMessage())
                        + ". A pool needs at least two connections for it.",
                cause);
        this.database = database;
    }

    /** The name of the dialect. */
    public String database() {
        return database;
    }
}
