package dev.retort.error;

/** A text that should name a revision and cannot be read. */
public final class MalformedTargetException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final String reason;

    public MalformedTargetException(String target, String reason) {
        super(
                "\"%s\" is no target here: %s A target is head, heads, base, an id or its beginning, a label, +2, -1, or a join such as label@head."
                        .formatted(target, reason));
        this.target = target;
        this.reason = reason;
    }

    /** The text. */
    public String target() {
        return target;
    }

    /** What is wrong with it, as a sentence. */
    public String reason() {
        return reason;
    }
}
