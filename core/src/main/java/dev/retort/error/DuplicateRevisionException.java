package dev.retort.error;

import java.util.List;

/** Two scripts with one id. */
public final class DuplicateRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final transient List<String> paths;

    public DuplicateRevisionException(String revision, List<String> paths) {
        super(
                "Revision \"%s\" is in two scripts: %s. Give one of them another id."
                        .formatted(revision, String.join(" and ", paths)));
        this.revision = revision;
        this.paths = List.copyOf(paths);
    }

    /** The id. */
    public String revision() {
        return revision;
    }

    /** The scripts. */
    public List<String> paths() {
        return paths;
    }
}
