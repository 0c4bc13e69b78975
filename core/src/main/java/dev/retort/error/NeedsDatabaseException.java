package dev.retort.error;

/** A migration asks a live database, and there is none: a script is being written. */
public final class NeedsDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String call;

    /**
     * @param call what it calls, as in {@code op.query}
     */
    public NeedsDatabaseException(String call) {
        super(
                "\"%s\" needs a live database, and none is asked here. Put what needs one into \"op.online(() -> …)\", which a script leaves out, or run the revision against the database."
                        .formatted(call));
        this.call = call;
    }

    /** What it calls. */
    public String call() {
        return call;
    }
}
