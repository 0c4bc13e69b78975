package dev.retort.operation;

/**
 * Where a column stands among the others.
 *
 * @param column the neighbour; empty for {@link Kind#FIRST}
 */
public record Position(Kind kind, String column) {

    /** On which side of which neighbour. */
    public enum Kind {
        FIRST,
        BEFORE,
        AFTER
    }

    /** Before all others. */
    public static Position first() {
        return new Position(Kind.FIRST, "");
    }

    /** Right before a column. */
    public static Position before(String column) {
        return new Position(Kind.BEFORE, column);
    }

    /** Right after a column. */
    public static Position after(String column) {
        return new Position(Kind.AFTER, column);
    }
}
