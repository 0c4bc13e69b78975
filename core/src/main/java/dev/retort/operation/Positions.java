package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns put where a {@link Position} says. */
final class Positions {

    private Positions() {}

    static List<Column> place(List<Column> columns, Column column, @Nullable Position position) {
        List<Column> placed = new ArrayList<>(columns);
        placed.add(index(columns, position), column);
        return placed;
    }

    /** Where a column of a table stands; empty where there is none of that name. */
    static Optional<Position> of(Table table, String column) {
        Position position = Position.first();
        for (Column other : table.columns()) {
            if (other.name().equalsIgnoreCase(column)) {
                return Optional.of(position);
            }
            position = Position.after(other.name());
        }
        return Optional.empty();
    }

    private static int index(List<Column> columns, @Nullable Position position) {
        if (position == null) {
            return columns.size();
        }
        if (position.kind() == Position.Kind.FIRST) {
            return 0;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(position.column())) {
                return position.kind() == Position.Kind.BEFORE ? i : i + 1;
            }
        }
        return columns.size();
    }
}
