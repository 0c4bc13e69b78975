package dev.retort.dialect.mysql;

import dev.retort.operation.Position;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a column stands in its table: there is FIRST and AFTER, and no BEFORE. */
record MySqlPlaces(
        QualifiedName table,
        Supplier<List<Column>> columns,
        Function<String, RuntimeException> refuse) {

    /** The words for a position, for the column that moves there. */
    String after(Position position, String moved) {
        return switch (position.kind()) {
            case FIRST -> " FIRST";
            case AFTER -> " AFTER " + MySqlNames.quote(position.column());
            case BEFORE -> {
                String previous = previous(position.column(), moved);
                yield previous == null ? " FIRST" : " AFTER " + MySqlNames.quote(previous);
            }
        };
    }

    /** The column that stands before another, the one that moves apart; null for none. */
    @Nullable String previous(String column, String moved) {
        String previous = null;
        for (Column each : columns.get()) {
            if (each.name().equalsIgnoreCase(column)) {
                return previous;
            }
            previous = each.name().equalsIgnoreCase(moved) ? previous : each.name();
        }
        throw refuse.apply(
                "has no BEFORE, and there is no column \"" + column + "\" in \"" + table + "\".");
    }
}
