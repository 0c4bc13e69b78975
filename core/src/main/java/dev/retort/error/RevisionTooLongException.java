package dev.retort.error;

/** An id that does not fit the version table's column; nothing was run. */
public final class RevisionTooLongException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final int width;

    public RevisionTooLongException(String revision, int width) {
        super(
                "The id \"%s\" has %d characters, and the column of the version table holds %d. Nothing was run. Give the revision a shorter id, or widen the column and say so by \"version_column_width\"."
                        .formatted(revision, revision.length(), width));
        this.revision = revision;
        this.width = width;
    }

    /** The id. */
    public String revision() {
        return revision;
    }

    /** How many characters the column holds. */
    public int width() {
        return width;
    }
}
