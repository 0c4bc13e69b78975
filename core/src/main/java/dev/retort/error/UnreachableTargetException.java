package dev.retort.error;

import java.util.List;

/** A downgrade to where the database does not come from. */
public final class UnreachableTargetException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final transient List<String> current;

    public UnreachableTargetException(String target, List<String> current) {
        super(
                "\"%s\" is not below where the database stands (%s), so there is nothing to undo down to it. \"current\" and \"history\" show the way."
                        .formatted(
                                target, current.isEmpty() ? "base" : String.join(", ", current)));
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
