package dev.retort.error;

/** A migration that begins or ends transactions where Retort has begun one for it. */
public final class OwnTransactionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final String CURE =
            " Leave it out; where a revision has to commit by itself, let it run outside of a transaction (transactional = false).";

    private OwnTransactionException(String message) {
        super(message);
    }

    /**
     * Before it does so.
     *
     * @param words what it says, for example {@code COMMIT}
     */
    public static OwnTransactionException of(String words) {
        return new OwnTransactionException(refusal(words));
    }

    /** The sentence that refuses such words. */
    public static String refusal(String words) {
        return "\"%s\" begins or ends a transaction, and Retort has begun one for the whole revision and ends it.%s"
                .formatted(words, CURE);
    }

    /** After it has done so, past everything that could refuse it. */
    public static OwnTransactionException ended() {
        return new OwnTransactionException(
                "The transaction of the revision was ended by the migration itself, over \"op.connection()\", so that what it did before is committed or rolled back already."
                        + CURE);
    }

    /** It has begun a transaction of its own and not ended it. */
    public static OwnTransactionException leftOpen() {
        return new OwnTransactionException(
                "The migration has switched auto-commit off, over \"op.connection()\", and left it so: what it did since its last commit is rolled back. Commit, and switch auto-commit on again, before it ends.");
    }
}
