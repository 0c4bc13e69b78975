package dev.retort.error;

/** A range whose beginning does not lie before its end. */
public final class NotAncestorException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String lower;
    private final String upper;

    public NotAncestorException(String lower, String upper) {
        super(
                "\"%s\" is not an ancestor of \"%s\", so there is nothing from one to the other. Ranges are written OLDER:NEWER."
                        .formatted(lower, upper));
        this.lower = lower;
        this.upper = upper;
    }

    /** The beginning. */
    public String lower() {
        return lower;
    }

    /** The end. */
    public String upper() {
        return upper;
    }
}
