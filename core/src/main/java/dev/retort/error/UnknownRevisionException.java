package dev.retort.error;

import java.util.List;

/** Nothing has the id, the beginning of an id, or the label that was named. */
public final class UnknownRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> nearest;

    public UnknownRevisionException(String name, List<String> nearest) {
        this("No revision begins with \"%s\".".formatted(name), name, nearest);
    }

    private UnknownRevisionException(String sentence, String name, List<String> nearest) {
        super(sentence + Names.nearest(nearest));
        this.name = name;
        this.nearest = List.copyOf(nearest);
    }

    /**
     * The same for what is the beginning of an id, but of too few characters to count as one.
     *
     * @param shortest how many it takes
     */
    public static UnknownRevisionException tooShort(
            String name, int shortest, List<String> nearest) {
        String sentence =
                "No revision is called \"%s\", and the beginning of an id takes %d characters."
                        .formatted(name, shortest);
        return new UnknownRevisionException(sentence, name, nearest);
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
