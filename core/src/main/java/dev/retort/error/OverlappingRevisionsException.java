package dev.retort.error;

/** Revisions that should stand side by side, of which one already includes another. */
public final class OverlappingRevisionsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String upper;
    private final String lower;
    private final String where;

    public OverlappingRevisionsException(String upper, String lower, String where) {
        super(
                "%s both \"%s\" and \"%s\", but the first includes the second. Keep only \"%s\"."
                        .formatted(where, upper, lower, upper));
        this.upper = upper;
        this.lower = lower;
        this.where = where;
    }

    /** The revision that includes the other. */
    public String upper() {
        return upper;
    }

    /** The revision that is included. */
    public String lower() {
        return lower;
    }

    /** Where both are named, as the subject of a sentence. */
    public String where() {
        return where;
    }
}
