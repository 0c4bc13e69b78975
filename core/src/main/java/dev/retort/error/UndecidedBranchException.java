package dev.retort.error;

import java.util.List;

/**
 * A downgrade to a place where lines part, with a branch that does not tell which of them to undo.
 */
public final class UndecidedBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String branch;
    private final String place;
    private final transient List<String> ways;

    public UndecidedBranchException(String branch, String place, List<String> ways) {
        super(
                "The branch \"%s\" does not tell which of %s to undo above %s. Say \"%s\" to undo them all, or name one of them before the @."
                        .formatted(branch, String.join(", ", ways), place, place));
        this.branch = branch;
        this.place = place;
        this.ways = List.copyOf(ways);
    }

    /** The branch that was named. */
    public String branch() {
        return branch;
    }

    /** Where the lines part. */
    public String place() {
        return place;
    }

    /** The revisions that begin the lines. */
    public List<String> ways() {
        return ways;
    }
}
