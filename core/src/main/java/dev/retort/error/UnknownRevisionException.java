package dev.retort.error;

import java.util.List;

/** Nothing has the id, the beginning of an id, or the label that was named. */
public final class UnknownRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> nearest;

    public UnknownRevisionException(String name, List<String> nearest) {
        super("No revision begins with \"%s\".%s".formatted(name, Names.nearest(nearest)));
        this.name = name;
        this.nearest = List.copyOf(nearest);
    }

    /** What was named. */
    public String name() {
        return name;
    }

    /** What comes nearest to it, each with its message. */
    public List<String> nearest() {
        return nearest;
    }
}
