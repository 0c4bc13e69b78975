package dev.retort.error;

import java.util.List;

/** Nothing has the id, the beginning of an id, or the label that was named. */
public final class UnknownRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> nearest;

    /**
     * @param name what was named
     * @param nearest the revisions or labels that come nearest, as they are shown
     */
    public UnknownRevisionException(String name, List<String> nearest) {
        super("No revision begins with \"%s\".%s".formatted(name, hint(nearest)));
        this.name = name;
        this.nearest = List.copyOf(nearest);
    }

    private static String hint(List<String> nearest) {
        if (nearest.isEmpty()) {
            return " There is no revision at all.";
        }
        return nearest.size() == 1
                ? " The nearest is " + nearest.get(0) + "."
                : " The nearest are " + String.join(", ", nearest) + ".";
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
