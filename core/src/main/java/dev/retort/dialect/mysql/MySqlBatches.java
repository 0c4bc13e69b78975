package dev.retort.dialect.mysql;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one table that the server takes only together: a column that numbers rows with its
 * key, a period with its own, and an index that comes for one that goes.
 */
final class MySqlBatches {

    private final List<Operation> all = new ArrayList<>();
    private final List<Operation> batch = new ArrayList<>();

    private MySqlBatches() {}

    static List<Operation> combined(List<Operation> operations) {
        MySqlBatches batches = new MySqlBatches();
        for (Operation operation : operations) {
            batches.add(operation);
        }
        batches.end();
        return batches.all;
    }

    private void add(Operation operation) {
        QualifiedName table = table(operation);
        if (!batch.isEmpty() && (table == null || !table.equals(table(batch.get(0))))) {
            end();
        }
        if (table == null) {
            all.add(operation);
        } else {
            batch.add(operation);
        }
    }

    private void end() {
        QualifiedName table = batch.isEmpty() ? null : table(batch.get(0));
        if (table != null && batch.size() > 1 && belongTogether()) {
            all.add(new Operation.RebuildTable(table, batch));
        } else {
            all.addAll(batch);
        }
        batch.clear();
    }

    private boolean belongTogether() {
        boolean keyComes = batch.stream().anyMatch(MySqlBatches::makesKey);
        boolean keyGoes = batch.stream().anyMatch(MySqlBatches::dropsKey);
        boolean numbers = batch.stream().anyMatch(MySqlBatches::touchesNumbers);
        boolean moves =
                batch.stream().anyMatch(MySqlBatches::beginsToNumber)
                        && batch.stream().anyMatch(MySqlBatches::ceasesToNumber);
        boolean periods = batch.stream().anyMatch(MySqlBatches::touchesPeriod);
        return keyComes && keyGoes || (numbers || periods) && (keyComes || keyGoes) || moves;
    }

    private static boolean makesKey(Operation operation) {
        return operation instanceof Operation.CreateIndex
                || operation instanceof Operation.AddConstraint add && isKey(add.constraint());
    }

    private static boolean dropsKey(Operation operation) {
        return operation instanceof Operation.DropIndex
                || operation instanceof Operation.DropConstraint drop && isKey(drop.was());
    }

    private static boolean isKey(@Nullable Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof Unique;
    }

    private static boolean touchesNumbers(Operation operation) {
        if (operation instanceof Operation.AddColumn add) {
            return add.column().identity() != null;
        }
        if (operation instanceof Operation.DropColumn drop) {
            return isNumbered(drop.was());
        }
        return operation instanceof Operation.AlterColumn alter
                && (isNumbered(alter.from()) || isNumbered(alter.to()));
    }

    /** A key over a period comes with it, and goes with it. */
    private static boolean touchesPeriod(Operation operation) {
        return operation instanceof Operation.AddConstraint add
                        && MySqlPeriods.isPeriod(add.constraint())
                || operation instanceof Operation.DropConstraint drop
                        && drop.was() != null
                        && MySqlPeriods.isPeriod(drop.was());
    }

    private static boolean beginsToNumber(Operation operation) {
        return operation instanceof Operation.AddColumn add && isNumbered(add.column())
                || operation instanceof Operation.AlterColumn alter
                        && !isNumbered(alter.from())
                        && isNumbered(alter.to());
    }

    private static boolean ceasesToNumber(Operation operation) {
        return operation instanceof Operation.DropColumn drop && isNumbered(drop.was())
                || operation instanceof Operation.AlterColumn alter
                        && isNumbered(alter.from())
                        && !isNumbered(alter.to());
    }

    private static boolean isNumbered(@Nullable Column column) {
        return column != null && column.identity() != null;
    }

    /** The table that an operation changes, if it can be changed together with others. */
    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            return it.table();
        }
        if (operation instanceof Operation.DropColumn it) {
            return it.table();
        }
        if (operation instanceof Operation.AlterColumn it) {
            return it.using() == null ? it.table() : null;
        }
        if (operation instanceof Operation.AddConstraint it) {
            return it.table();
        }
        if (operation instanceof Operation.DropConstraint it) {
            return it.table();
        }
        if (operation instanceof Operation.CreateIndex it) {
            return it.concurrently() ? null : it.index().table();
        }
        return operation instanceof Operation.DropIndex it && !it.concurrently()
                ? it.table()
                : null;
    }
}
