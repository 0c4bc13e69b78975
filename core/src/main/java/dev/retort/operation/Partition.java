package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a partition are its parent's: it has none of its own while it is one. */
final class Partition {

    private Partition() {}

    /** A table with its columns after it was attached to a parent or detached from one. */
    static Table columns(Schema before, Table table, Operation.SetTableOptions operation) {
        Optional<Table> old = parent(before, table.options());
        Optional<Table> parent = parent(before, operation.to());
        Table alone = table;
        if (old.isPresent() && parent.isEmpty()) {
            List<Column> all = new ArrayList<>(old.get().columns());
            all.removeIf(it -> table.column(it.name()).isPresent());
            all.addAll(table.columns());
            alone = table.columns(all);
        }
        return parent.isEmpty()
                ? alone
                : alone.columns(
                        alone.columns().stream()
                                .filter(it -> parent.get().column(it.name()).isEmpty())
                                .toList());
    }

    private static Optional<Table> parent(Schema schema, Map<TableOption, String> options) {
        return Optional.ofNullable(options.get(TableOption.PARTITION_OF))
                .flatMap(it -> schema.table(QualifiedName.parse(it)));
    }
}
