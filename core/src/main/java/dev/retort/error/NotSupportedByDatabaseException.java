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

    private NotSupportedByDatabaseException(NotSupportedByDatabaseException told, String section) {
        super(String.valueOf(told.getMessage()).replaceFirst("\\)$", "; manual: " + section + ")"));
        this.database = told.database;
        this.operation = told.operation;
        initCause(told);
    }

    /**
     * This refusal with the section of the database's manual that tells what there is, unless its
     * sentence names one.
     */
    public NotSupportedByDatabaseException section(String section) {
        return String.valueOf(getMessage()).contains("manual")
                ? this
                : new NotSupportedByDatabaseException(this, section);
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
