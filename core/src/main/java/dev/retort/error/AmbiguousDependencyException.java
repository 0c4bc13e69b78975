package dev.retort.error;

import java.util.List;

/** A script that depends on the beginning of an id that several revisions share. */
public final class AmbiguousDependencyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String path;
    private final String dependency;
    private final transient List<String> candidates;

    public AmbiguousDependencyException(
            String revision, String path, String dependency, List<String> candidates) {
        super(
                "Revision \"%s\" (%s) depends on \"%s\", and several revisions begin so: %s. Write more of the id."
                        .formatted(revision, path, dependency, Names.list(candidates)));
        this.revision = revision;
        this.path = path;
        this.dependency = dependency;
        this.candidates = List.copyOf(candidates);
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

    /** The revisions that it could mean, each with its message. */
    public List<String> candidates() {
        return candidates;
    }
}
