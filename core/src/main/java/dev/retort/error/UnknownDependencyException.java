package dev.retort.error;

import java.util.List;

/** A script that depends on a revision or label which no script has. */
public final class UnknownDependencyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String path;
    private final String dependency;
    private final transient List<String> nearest;

    public UnknownDependencyException(
            String revision, String path, String dependency, List<String> nearest) {
        super(
                "Revision \"%s\" (%s) depends on \"%s\", which no script has.%s"
                        .formatted(
                                revision,
                                path,
                                dependency,
                                nearest.isEmpty()
                                        ? " There is no other script."
                                        : Names.nearest(nearest)));
        this.revision = revision;
        this.path = path;
        this.dependency = dependency;
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

    /** What it depends on. */
    public String dependency() {
        return dependency;
    }

    /** What comes nearest to that, each with its message. */
    public List<String> nearest() {
        return nearest;
    }
}
