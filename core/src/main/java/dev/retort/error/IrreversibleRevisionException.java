package dev.retort.error;

/** The way down leads through a revision that cannot be undone; nothing was run. */
public final class IrreversibleRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    /**
     * @param revision the revision, with its message
     * @param reason why it cannot be undone
     */
    public IrreversibleRevisionException(String revision, String script, String reason) {
        super(
                "Revision %s cannot be undone: %s. Nothing was run. Choose a target above it. (%s)"
                        .formatted(
                                revision,
                                reason.endsWith(".")
                                        ? reason.substring(0, reason.length() - 1)
                                        : reason,
                                script));
        this.revision = revision;
    }

    /** The revision, with its message. */
    public String revision() {
        return revision;
    }
}
