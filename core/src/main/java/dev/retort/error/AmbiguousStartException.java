package dev.retort.error;

import java.util.List;

/** A target is relative to the database, which stands at several revisions. */
public final class AmbiguousStartException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final transient List<String> current;

    public AmbiguousStartException(String target, List<String> current) {
        super(
                "\"%s\" is ambiguous: the database stands at %s. Name the revision to reach, or a branch as in \"label@%s\"."
                        .formatted(
                                target,
                                String.join(", ", current),
                                target.substring(target.indexOf('@') + 1)));
        this.target = target;
        this.current = List.copyOf(current);
    }

    /** The target. */
    public String target() {
        return target;
    }

    /** Where the database stands. */
    public List<String> current() {
        return current;
    }
}
