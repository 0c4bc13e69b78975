package dev.retort.error;

import java.sql.SQLException;

/** The database failed in something that no script asked of it. */
public final class DatabaseFailureException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was about to be done, as in "read the version table"
     */
    public DatabaseFailureException(String what, SQLException cause) {
        super("The database failed to %s: %s".formatted(what, cause.getMessage()), cause);
    }
}
