package dev.retort.dialect.sqlite;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations in a row on one table made one, where one of them has the table copied; and a
 * constraint that follows the creation of its table made a part of that.
 */
final class Combination {

    private final List<Operation> done = new ArrayList<>();
    private final List<Operation> row = new ArrayList<>();

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
        if (table.isEmpty()) {
            endRow();
            done.add(operation);
            return;
        }
        if (!row.isEmpty() && !table(row.get(0)).equals(table)) {
            endRow();
        }
        row.add(operation);
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
        if (row.size() > 1 && row.stream().anyMatch(Combination::isRebuild)) {
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

    /** The one table that an operation changes. */
    private static Optional<QualifiedName> table(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.DropColumn it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.AlterColumn it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.ChangeColumn it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.RenameColumn it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.MoveColumn it) {
            return Optional.of(it.table());
        }
        return tableOfRule(operation);
    }

    private static Optional<QualifiedName> tableOfRule(Operation operation) {
        if (operation instanceof Operation.AddConstraint it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.DropConstraint it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.RenameConstraint it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.SetTableOptions it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.RebuildTable it) {
            return Optional.of(it.table());
        }
        if (operation instanceof Operation.CreateIndex it) {
            return Optional.of(it.index().table());
        }
        return operation instanceof Operation.DropIndex it
                ? Optional.ofNullable(it.table())
                : Optional.empty();
    }

    /** Whether the table is copied for it, whatever it is like. */
    private static boolean isRebuild(Operation operation) {
        if (operation instanceof Operation.AddColumn add) {
            return !InPlace.canAdd(add);
        }
        if (operation instanceof Operation.AlterColumn alter) {
            Column from = alter.from().comment(null);
            return !from.equals(alter.to().comment(null).name(from.name()));
        }
        if (operation instanceof Operation.ChangeColumn change) {
            return change.changes().stream()
                    .anyMatch(
                            it ->
                                    !(it instanceof ColumnChange.Rename)
                                            && !(it instanceof ColumnChange.SetComment));
        }
        return !(operation instanceof Operation.DropColumn)
                && !(operation instanceof Operation.RenameColumn)
                && !(operation instanceof Operation.CreateIndex)
                && !(operation instanceof Operation.DropIndex);
    }
}
