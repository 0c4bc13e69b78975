package dev.retort.dialect;

import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.function.Supplier;

/** A column that numbers rows, which is never null, whatever was said of it. */
public final class NumberedColumn {

    private NumberedColumn() {}

    /** The same change, from a column that says so where it ends and may be null from then on. */
    public static Operation.AlterColumn told(
            Operation.AlterColumn change, Supplier<Schema> before) {
        Column from = change.from();
        boolean ends =
                from.identity() != null
                        && from.nullable()
                        && change.to().identity() == null
                        && change.to().nullable();
        return ends && !isKey(change, before)
                ? new Operation.AlterColumn(
                        change.table(), from.notNull(), change.to(), change.using())
                : change;
    }

    /** A key stays as it is, and so does what cannot be known. */
    private static boolean isKey(Operation.AlterColumn change, Supplier<Schema> before) {
        try {
            return before.get()
                    .table(change.table())
                    .flatMap(Table::primaryKey)
                    .map(key -> key.columns().contains(change.from().name()))
                    .orElse(false);
        } catch (OpaqueSchemaException e) {
            return true;
        }
    }
}
