package dev.retort.error;

import java.util.List;

/** The beginning of an id that several revisions share. */
public final class AmbiguousRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> candidates;

    public AmbiguousRevisionException(String name, List<String> candidates) {
        super(
                "Several revisions begin with \"%s\": %s. Write more of the id."
                        .formatted(name, Names.list(candidates)));
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /** What was named. */
    public String name() {
        return name;
    }

    /** The revisions that it could mean, each with its message. */
    public List<String> candidates() {
        return candidates;
    }
}
