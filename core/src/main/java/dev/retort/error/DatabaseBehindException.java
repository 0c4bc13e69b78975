package dev.retort.error;

import java.util.List;

/** The database is not at head, where it has to be to be compared. */
public final class DatabaseBehindException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param current the rows of the version table
     * @param pending the revisions that have not run
     */
    public DatabaseBehindException(List<String> current, List<String> pending) {
        this("", current, pending);
    }

    /**
     * The same for one of several environments.
     *
     * @param environment its name; empty where there is one database
     */
    public DatabaseBehindException(String environment, List<String> current, List<String> pending) {
        super(
                (environment.isEmpty() ? "The database" : "The database of \"" + environment + '"')
                        + " stands at "
                        + (current.isEmpty() ? "base" : String.join(", ", current))
                        + ", "
                        + (pending.size() == 1 ? "one revision" : pending.size() + " revisions")
                        + " behind head. Run \"upgrade head\" first.");
    }
}
