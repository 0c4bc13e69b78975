package dev.retort.error;

/** Targets that should stand side by side, of which one already includes another. */
public final class OverlappingRevisionsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String upper;
    private final String lower;

    public OverlappingRevisionsException(String upper, String lower) {
        super(
                "The targets \"%s\" and \"%s\" overlap: %s needs %s and so includes it. Name only %s."
                        .formatted(upper, lower, upper, lower, upper));
        this.upper = upper;
        this.lower = lower;
    }

    /** The revision that includes the other. */
    public String upper() {
        return upper;
    }

    /** The revision that is included. */
    public String lower() {
        return lower;
    }
}
