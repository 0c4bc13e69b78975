package dev.retort.dialect.sqlite;

import static java.util.Map.entry;

import dev.retort.dialect.Rebuild;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Operations in a row on one table made one, where one of them has the table copied; and a
 * constraint that follows the creation of its table made a part of that.
 */
final class Combination {

    /** The operations that can be a part of a rebuild, and how each tells its table. */
    private static final Map<
                    Class<? extends Operation>, Function<Operation, @Nullable QualifiedName>>
            TABLES =
                    Map.ofEntries(
                            on(Operation.AddColumn.class, it -> it.table()),
                            on(Operation.DropColumn.class, it -> it.table()),
                            on(Operation.AlterColumn.class, it -> it.table()),
                            on(Operation.ChangeColumn.class, it -> it.table()),
                            on(Operation.RenameColumn.class, it -> it.table()),
                            on(Operation.MoveColumn.class, it -> it.table()),
                            on(Operation.AddConstraint.class, it -> it.table()),
                            on(Operation.DropConstraint.class, it -> it.table()),
                            on(Operation.RenameConstraint.class, it -> it.table()),
                            on(Operation.SetTableOptions.class, it -> it.table()),
                            on(Operation.SetTableComment.class, it -> it.table()),
                            on(Operation.RebuildTable.class, it -> it.table()),
                            on(Operation.CreateIndex.class, it -> it.index().table()),
                            on(Operation.DropIndex.class, it -> it.table()));

    private final Rebuild policy;
    private final List<Operation> done = new ArrayList<>();
    private final List<Operation> row = new ArrayList<>();

    Combination(Rebuild policy) {
        this.policy = policy;
    }

    private static <T extends Operation>
            Entry<Class<? extends Operation>, Function<Operation, @Nullable QualifiedName>> on(
                    Class<T> type, Function<T, @Nullable QualifiedName> table) {
        return entry(type, operation -> table.apply(type.cast(operation)));
    }

    /** The one table that an operation changes. */
    private static Optional<QualifiedName> table(Operation operation) {
        return Optional.ofNullable(TABLES.get(operation.getClass())).map(it -> it.apply(operation));
    }

    List<Operation> of(List<Operation> operations) {
        for (Operation operation : operations) {
            take(operation);
        }
        endRow();
        return List.copyOf(done);
    }

    private void take(Operation operation) {
        if (operation instanceof Operation.AddConstraint add && isOfNewTable(add)) {
            return;
        }
        Optional<QualifiedName> table = table(operation);
        if (row.stream().anyMatch(it -> computesFor(it, operation))) {
            endRow();
        }
        if (row.isEmpty() || !table(row.get(0)).equals(table)) {
            endRow();
        }
        if (table.isPresent()) {
            row.add(operation);
        } else {
            done.add(operation);
        }
    }

    /** Before a column ceases to be computed the rows have to be there, to keep what it shows. */
    private static boolean computesFor(Operation earlier, Operation later) {
        boolean ends =
                later instanceof Operation.AlterColumn alter && alter.to().generated() == null
                        || later instanceof Operation.ChangeColumn change
                                && change.changes().contains(ColumnChange.setGenerated(null));
        return ends
                && earlier instanceof Operation.AddColumn add
                && add.column().generated() != null;
    }

    /** Foreign keys in a circle come behind both tables; here they can stand in the first. */
    private boolean isOfNewTable(Operation.AddConstraint add) {
        if (!row.isEmpty()) {
            return false;
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            Operation earlier = done.get(i);
            if (earlier instanceof Operation.CreateTable create) {
                Table table = create.table();
                if (table.name().equals(add.table()) && !create.ifNotExists()) {
                    done.set(i, new Operation.CreateTable(table.with(add.constraint()), false));
                    return true;
                }
            } else if (!(earlier instanceof Operation.CreateIndex)) {
                return false;
            }
        }
        return false;
    }

    private void endRow() {
        if (row.size() > 1 && row.stream().anyMatch(this::isRebuild)) {
            List<Operation> changes = new ArrayList<>();
            for (Operation operation : row) {
                if (operation instanceof Operation.RebuildTable rebuild) {
                    changes.addAll(rebuild.changes());
                } else {
                    changes.add(operation);
                }
            }
            done.add(new Operation.RebuildTable(table(row.get(0)).orElseThrow(), changes));
        } else {
            done.addAll(row);
        }
        row.clear();
    }

    /** Whether the table is copied for it, whatever it is like. */
    private boolean isRebuild(Operation operation) {
        boolean inPlace =
                operation instanceof Operation.DropColumn
                        || operation instanceof Operation.RenameColumn;
        if (inPlace) {
            return policy == Rebuild.ALWAYS;
        }
        if (operation instanceof Operation.AddColumn add) {
            return policy == Rebuild.ALWAYS || !InPlace.canAdd(add);
        }
        if (operation instanceof Operation.AlterColumn alter) {
            Column from = alter.from().comment(null);
            return alter.using() != null
                    || !from.equals(alter.to().comment(null).name(from.name()));
        }
        if (operation instanceof Operation.ChangeColumn change) {
            return change.changes().stream()
                    .anyMatch(
                            it ->
                                    !(it instanceof ColumnChange.Rename)
                                            && !(it instanceof ColumnChange.SetComment));
        }
        return !(operation instanceof Operation.CreateIndex)
                && !(operation instanceof Operation.DropIndex)
                && !(operation instanceof Operation.SetTableComment);
    }
}
