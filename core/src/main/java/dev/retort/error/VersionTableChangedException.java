package dev.retort.error;

/** The version table does not have the row that has to change: somebody else changed it. */
public final class VersionTableChangedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String row;

    public VersionTableChangedException(String table, String row, int rows) {
        super(
                "The version table \"%s\" was expected to have one row \"%s\" and has %d: somebody else changed it meanwhile. Nothing of this revision is committed. See \"current\", and run the command again."
                        .formatted(table, row, rows));
        this.row = row;
    }

    /** The row. */
    public String row() {
        return row;
    }
}
