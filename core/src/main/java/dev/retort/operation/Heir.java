package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that comes below others, or out from below them: what was theirs is its own then. */
final class Heir {

    private final Lineage lineage;
    private final Table table;
    private final Table after;

    private Heir(Schema before, Table table, Table after) {
        this.lineage = Lineage.of(before);
        this.table = table;
        this.after = after;
    }

    /** A table after its options changed. */
    static Table changed(Schema before, Table table, Operation.SetTableOptions operation) {
        Set<QualifiedName> was = new LinkedHashSet<>(Lineage.parents(table));
        Table after = table.options(operation.to());
        Set<QualifiedName> shall = new LinkedHashSet<>(Lineage.parents(after));
        Table changed = table;
        if (!shall.containsAll(was)) {
            Table left = tied(after, was);
            changed = new Heir(before, changed, left).freed();
        }
        if (!was.containsAll(shall) && Lineage.whole(after).isPresent()) {
            changed = new Heir(before, changed, after).attached();
        }
        return changed.options(operation.to());
    }

    /** A table with those ties alone that it had. */
    private static Table tied(Table table, Set<QualifiedName> to) {
        Map<TableOption, String> options = new EnumMap<>(TableOption.class);
        options.putAll(table.options());
        if (Lineage.whole(table).filter(it -> !to.contains(it)).isPresent()) {
            options.remove(TableOption.PARTITION_OF);
        }
        if (options.remove(TableOption.INHERITS) != null) {
            String left =
                    Lineage.parents(table).stream()
                            .filter(to::contains)
                            .map(QualifiedName::toString)
                            .collect(Collectors.joining(", "));
            if (!left.isEmpty()) {
                options.put(TableOption.INHERITS, left);
            }
        }
        return table.options(options);
    }

    /** What was of above is its own; the names that its keys got only the database knows. */
    private Table freed() {
        Set<String> still =
                lineage.inherited(after).stream().map(Column::name).collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>(lineage.inherited(table));
        columns.removeIf(it -> still.contains(it.name()) || table.column(it.name()).isPresent());
        columns.addAll(table.columns());
        Table free = table.columns(columns);
        List<Constraint> handed = new ArrayList<>(lineage.checks(table));
        if (Lineage.whole(table).isPresent()) {
            lineage.above(table).stream()
                    .flatMap(it -> it.constraints().stream())
                    .filter(it -> !(it instanceof Check))
                    .forEach(it -> handed.add(it.name(null)));
        }
        handed.removeAll(lineage.checks(after));
        for (Constraint constraint : handed) {
            if (free.constraints().stream().noneMatch(it -> isOne(it, constraint))) {
                free = free.with(constraint);
            }
        }
        return free;
    }

    /** What a partition has like its whole is no longer its own. */
    private Table attached() {
        List<Column> columns = new ArrayList<>(table.columns());
        for (Column column : lineage.inherited(after)) {
            columns.removeIf(it -> isSame(it, column));
        }
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        for (Table above : lineage.above(after)) {
            constraints.removeIf(
                    it -> above.constraints().stream().anyMatch(other -> isOne(it, other)));
        }
        return table.columns(columns).constraints(constraints);
    }

    /** The types are the same, or it could not be attached. */
    private static boolean isSame(Column own, Column above) {
        return own.identity(above.identity())
                .equals(above.type(own.type()).collation(own.collation()));
    }

    /** Whether a rule of a table and one of above become one: checks by their names. */
    private static boolean isOne(Constraint own, Constraint ofParent) {
        return own.getClass() == ofParent.getClass()
                && (own instanceof Check
                        ? own.name() != null && own.name().equals(ofParent.name())
                        : Set.copyOf(own.columns()).equals(Set.copyOf(ofParent.columns())));
    }
}
