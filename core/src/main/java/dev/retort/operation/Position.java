package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;

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

    /** Where a column of a table stands; empty for the end, or where it is not there. */
    public static Optional<Position> of(Table table, String column) {
        List<Column> columns = table.columns();
        boolean last =
                !columns.isEmpty()
                        && columns.get(columns.size() - 1).name().equalsIgnoreCase(column);
        return last ? Optional.empty() : Positions.of(table, column);
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
