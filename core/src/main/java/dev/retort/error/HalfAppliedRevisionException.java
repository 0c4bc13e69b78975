package dev.retort.error;

/** A revision failed after a part of it was committed, and nobody has said what became of it. */
public final class HalfAppliedRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final int statements;

    /**
     * @param revision the revision
     * @param direction {@code upgrade} or {@code downgrade}
     * @param statements how many of its statements are committed
     * @param next which statement did not end, and why, in whole sentences
     * @param advice how to go on, in whole sentences
     */
    public HalfAppliedRevisionException(
            String revision, String direction, int statements, String next, String advice) {
        super(
                "The %s of revision \"%s\" did not end: %s. %s\n%s"
                        .formatted(direction, revision, committed(statements), next, advice));
        this.revision = revision;
        this.statements = statements;
    }

    private static String committed(int statements) {
        return switch (statements) {
            case 0 -> "none of its statements is known to be committed";
            case 1 -> "its first statement is committed";
            default -> "its first %d statements are committed".formatted(statements);
        };
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** How many of its statements are committed. */
    public int statements() {
        return statements;
    }
}
