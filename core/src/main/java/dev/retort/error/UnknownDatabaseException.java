package dev.retort.error;

import java.util.List;

/** No dialect knows the database. */
public final class UnknownDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    /**
     * @param database what the user or the server calls it
     * @param known the names of the dialects that are there
     */
    public UnknownDatabaseException(String database, List<String> known) {
        super(
                "No dialect knows the database \""
                        + database
                        + "\". Known are "
                        + String.join(", ", known)
                        + "; others can be put on the class path as services of"
                        + " dev.retort.dialect.Dialect.");
        this.database = database;
    }

    /** What the user or the server calls it. */
    public String database() {
        return database;
    }
}
