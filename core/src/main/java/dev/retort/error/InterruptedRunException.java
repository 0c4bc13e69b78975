package dev.retort.error;

/** Somebody wished for the end of a run while it was on its way. */
public final class InterruptedRunException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public InterruptedRunException(String message) {
        super(message);
    }

    /**
     * While a revision ran.
     *
     * @param revision the revision, with its message
     * @param line the line, from 1; 0 where it is not known
     * @param outcome what is committed and how to go on, in whole sentences
     */
    public InterruptedRunException(
            String revision, String script, int line, Throwable cause, String outcome) {
        super(
                "Interrupted while revision %s ran in \"%s\"%s. %s"
                        .formatted(revision, script, line > 0 ? ", line " + line : "", outcome),
                cause);
    }
}
