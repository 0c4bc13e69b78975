package dev.retort.error;

/** The version table is empty, and the history says that the database does not stand at base. */
public final class EmptiedVersionTableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String last;

    /**
     * @param revision the revision that would have run, with its message
     * @param last where the history says that the database stands
     */
    public EmptiedVersionTableException(String revision, String last) {
        super(
                "The version table is empty, though the history ends at %s; revision %s would change what is there, perhaps for the second time. If somebody has emptied the table, \"stamp %s\" puts that right; if something else has led the database back to its beginning, say so by \"stamp base\". Then run the command again."
                        .formatted(last, revision, last));
        this.last = last;
    }

    /** Where the history says that the database stands. */
    public String last() {
        return last;
    }
}
