package dev.retort.operation;

import dev.retort.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns put where a {@link Position} says. */
final class Positions {

    private Positions() {}

    static List<Column> place(List<Column> columns, Column column, @Nullable Position position) {
        List<Column> placed = new ArrayList<>(columns);
        placed.add(index(columns, position), column);
        return placed;
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
