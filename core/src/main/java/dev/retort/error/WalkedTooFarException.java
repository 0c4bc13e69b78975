package dev.retort.error;

/** A target counts more steps than there are revisions. */
public final class WalkedTooFarException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final int steps;
    private final String end;

    public WalkedTooFarException(String target, int steps, String end) {
        super("\"%s\" walks too far: %s.".formatted(target, Names.steps(steps, end)));
        this.target = target;
        this.steps = steps;
        this.end = end;
    }

    /** The target. */
    public String target() {
        return target;
    }

    /** How many steps there are. */
    public int steps() {
        return steps;
    }

    /** Where they end. */
    public String end() {
        return end;
    }
}
