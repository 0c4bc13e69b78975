package dev.retort.error;

/** Somebody said what to do about a difference, and there is no such difference. */
public final class IdleDecisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String decision;

    public IdleDecisionException(String decision, String candidates) {
        super("\"%s\" fits nothing that differs. %s".formatted(decision, candidates));
        this.decision = decision;
    }

    /**
     * Refuses a decision.
     *
     * @param candidates what it could be said of, in a sentence
     */
    public static void refuse(String decision, String candidates) {
        throw new IdleDecisionException(decision, candidates);
    }

    /** What was said, as the command line takes it. */
    public String decision() {
        return decision;
    }
}
