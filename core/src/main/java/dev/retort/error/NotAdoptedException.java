package dev.retort.error;

/** A database has tables already, and nothing says at which revision it stands. */
public final class NotAdoptedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;

    /**
     * @param table the table that a script would have created
     * @param revision the revision of that script, with its message
     * @param last where the history says that the database stood; empty where it says nothing
     */
    public NotAdoptedException(String table, String revision, String last) {
        super(
                "%sThe database has the table \"%s\" already, which revision %s would create, and no version table says how it came there. Say where the database stands: \"adopt --detect\" finds the revision whose schema it has, \"stamp REVISION\" takes your word for it, and a rule to adopt by ([[retort.adopt]]) tells it for every such database. Then run the command again."
                        .formatted(
                                last.isEmpty()
                                        ? ""
                                        : "The version table is empty, though the history ends at %s: if somebody has emptied it, \"stamp %s\" puts that right. "
                                                .formatted(last, last),
                                table,
                                revision));
        this.table = table;
    }

    /** The table that a script would have created. */
    public String table() {
        return table;
    }
}
