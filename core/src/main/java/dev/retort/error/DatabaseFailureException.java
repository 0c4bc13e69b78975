package dev.retort.error;

import java.sql.SQLException;

/** The database failed in something that no script asked of it. */
public final class DatabaseFailureException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was about to be done, as in "read the version table"
     */
    public DatabaseFailureException(String what, SQLException cause) {
        this(what, cause, "");
    }

    /**
     * The same, and what can be done about it.
     *
     * @param advice in a sentence, which may be empty
     */
    public DatabaseFailureException(String what, SQLException cause, String advice) {
        super(
                "The database failed to %s: %s%s"
                        .formatted(
                                what,
                                String.valueOf(cause.getMessage()).strip(),
                                advice.isEmpty() ? "" : ". " + advice),
                cause);
    }
}
