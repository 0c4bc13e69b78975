package dev.retort.error;

/** A database that has to be there already is not. */
public final class MissingDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    public MissingDatabaseException(String database) {
        this(
                database,
                "There is no database \"%s\". Those of a fleet have to be there already; make a new one by \"upgrade\" alone.");
    }

    private MissingDatabaseException(String database, String message) {
        super(message.formatted(database));
        this.database = database;
    }

    /** One that would tell which databases a fleet has. */
    public static MissingDatabaseException ofTheFleet(String database) {
        return new MissingDatabaseException(
                database,
                "There is no database \"%s\", which would tell those of the fleet. Make it first, or say where it is.");
    }

    /** What it is called. */
    public String database() {
        return database;
    }
}
