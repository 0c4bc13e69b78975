package dev.retort.error;

import java.util.List;

/** A target counts steps through a place where the way parts. */
public final class AmbiguousWalkException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final String place;
    private final transient List<String> ways;

    public AmbiguousWalkException(String target, String place, List<String> ways) {
        super(
                "\"%s\" is ambiguous: at %s the way parts to %s. Name the revision itself%s."
                        .formatted(
                                target,
                                place,
                                String.join(", ", ways),
                                target.contains("+") ? ", or a branch as in \"label@+1\"" : ""));
        this.target = target;
        this.place = place;
        this.ways = List.copyOf(ways);
    }

    /** The target. */
    public String target() {
        return target;
    }

    /** Where the way parts. */
    public String place() {
        return place;
    }

    /** The revisions to choose from. */
    public List<String> ways() {
        return ways;
    }
}
