package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns and rules of a partition are its parent's: they are not its own while it is one. */
final class Partition {

    private Partition() {}

    /** A table after it was attached to a parent or detached from one. */
    static Table changed(Schema before, Table table, Operation.SetTableOptions operation) {
        Optional<Table> old = parent(before, table.options());
        Optional<Table> parent = parent(before, operation.to());
        Table alone = old.isPresent() && parent.isEmpty() ? detached(table, old.get()) : table;
        return parent.map(it -> attached(alone, it)).orElse(alone);
    }

    /** What was the parent's is its own; the names that its keys got only the database knows. */
    private static Table detached(Table table, Table parent) {
        List<Column> columns = new ArrayList<>(parent.columns());
        columns.removeIf(it -> table.column(it.name()).isPresent());
        columns.addAll(table.columns());
        Table alone = table.columns(columns);
        for (Constraint constraint : parent.constraints()) {
            if (table.constraints().stream().noneMatch(it -> isOne(it, constraint))) {
                alone =
                        alone.with(
                                constraint instanceof Check ? constraint : constraint.name(null));
            }
        }
        return alone;
    }

    private static Table attached(Table table, Table parent) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.removeIf(it -> parent.column(it.name()).isPresent());
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        constraints.removeIf(
                it -> parent.constraints().stream().anyMatch(other -> isOne(it, other)));
        return table.columns(columns).constraints(constraints);
    }

    /** Whether a rule of a partition and one of its parent become one: checks by their names. */
    private static boolean isOne(Constraint own, Constraint ofParent) {
        return own.getClass() == ofParent.getClass()
                && (own instanceof Check
                        ? own.name() != null && own.name().equals(ofParent.name())
                        : Set.copyOf(own.columns()).equals(Set.copyOf(ofParent.columns())));
    }

    private static Optional<Table> parent(Schema schema, Map<TableOption, String> options) {
        return Optional.ofNullable(options.get(TableOption.PARTITION_OF))
                .flatMap(it -> schema.table(QualifiedName.parse(it)));
    }
}
