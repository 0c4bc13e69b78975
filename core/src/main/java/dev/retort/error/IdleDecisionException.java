package dev.retort.error;

/** Somebody said what to do about a difference, and there is no such difference. */
public final class IdleDecisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String decision;

    public IdleDecisionException(String decision) {
        super(
                ("\"%s\" fits nothing that differs. Tables are named as they are in the database"
                                + " and in the source, columns with the table and a dot before"
                                + " them; run \"check\" to see what differs.")
                        .formatted(decision));
        this.decision = decision;
    }

    /** What was said, as the command line takes it. */
    public String decision() {
        return decision;
    }
}
