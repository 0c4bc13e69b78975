package dev.retort.error;

import java.util.List;

/** A script that revises a revision which no script has. */
public final class UnknownParentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String path;
    private final String parent;
    private final transient List<String> nearest;

    public UnknownParentException(
            String revision, String path, String parent, List<String> nearest) {
        super(
                "Revision \"%s\" (%s) revises \"%s\", which no script has.%s"
                        .formatted(
                                revision,
                                path,
                                parent,
                                nearest.isEmpty()
                                        ? " There is no other script."
                                        : Names.nearest(nearest)));
        this.revision = revision;
        this.path = path;
        this.parent = parent;
        this.nearest = List.copyOf(nearest);
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** Its script. */
    public String path() {
        return path;
    }

    /** What it revises. */
    public String parent() {
        return parent;
    }

    /** What comes nearest to that, each with its message. */
    public List<String> nearest() {
        return nearest;
    }
}
