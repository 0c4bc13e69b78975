package dev.retort.error;

/** A database has no statement for what an operation asks. */
public final class NotSupportedByDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;
    private final String operation;

    /**
     * @param database the name of the dialect
     * @param operation the name of the operation
     * @param what what the database cannot do and what to do instead, in whole sentences
     */
    public NotSupportedByDatabaseException(String database, String operation, String what) {
        super(what + " (" + operation + " on " + database + ")");
        this.database = database;
        this.operation = operation;
    }

    /** The name of the dialect. */
    public String database() {
        return database;
    }

    /** The name of the operation. */
    public String operation() {
        return operation;
    }
}
