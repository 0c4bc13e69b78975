package dev.retort.error;

/** A database that has to be there already is not. */
public final class MissingDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    public MissingDatabaseException(String database) {
        super(
                "There is no database \"%s\". Those of a fleet have to be there already; make a new one by \"upgrade\" alone."
                        .formatted(database));
        this.database = database;
    }

    /** What it is called. */
    public String database() {
        return database;
    }
}
