package dev.retort.error;

/** An empty database is needed for a short time, and there is none to be had. */
public final class NoScratchDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param database the name of the dialect
     * @param purpose what it is needed for, as in "read \"schema.sql\""
     */
    public NoScratchDatabaseException(String database, String purpose) {
        super(
                "To "
                        + purpose
                        + ", an empty database of "
                        + database
                        + " is needed for a moment. Name a server where one may be created, as"
                        + " the database of the configuration or by --url.");
    }
}
