package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.operation.RowsMoved;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that has to be made anew, and keeps its rows: the old one is put aside, and goes once its
 * rows are in the new one and its partitions.
 */
final class KeptRows {

    private static final String ASIDE = "retort_old_";

    /** So much of a name fits behind the word before it, on every database. */
    private static final int LENGTH = 50;

    private final Comparing comparing;
    private final List<Operation> operations;

    private KeptRows(Comparing comparing, List<Operation> operations) {
        this.comparing = comparing;
        this.operations = new ArrayList<>(operations);
    }

    /** Operations in the order in which they run, with the rows moved. */
    static List<Operation> of(Comparing comparing, List<Operation> operations) {
        KeptRows kept = new KeptRows(comparing, operations);
        Map<QualifiedName, Table> dropped = new HashMap<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.DropTable drop && drop.was() != null) {
                dropped.put(comparing.keys().of(drop.table()), drop.was());
            }
        }
        for (Operation operation : operations) {
            if (operation instanceof Operation.CreateTable create) {
                Table was = dropped.get(comparing.keys().of(create.table().name()));
                if (was != null) {
                    kept.keep(was, create.table());
                }
            }
        }
        return kept.operations;
    }

    private void keep(Table present, Table shall) {
        Table was = whole(comparing.lineageBefore(), present);
        Table now = whole(comparing.lineageAfter(), shall);
        QualifiedName aside = aside(was.name());
        List<String> there = comparing.alterations().moveRows(was, aside, now, now.name());
        if (there.isEmpty()) {
            return;
        }
        List<Operation> goes = goes(present, aside);
        operations.addAll(index(present.name()), goes);
        List<Operation> drops = takeDrops(was, aside);
        List<String> back = comparing.alterations().moveRows(now, now.name(), was, aside);
        int last = lastPart(shall.name());
        operations.add(
                last + 1, new Operation.Custom(new RowsMoved(aside, now.name(), there, back)));
        operations.addAll(last + 2, drops);
    }

    /** A table with all that it has from above, as it is when it stands alone. */
    private static Table whole(Lineage lineage, Table table) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        lineage.checks(table).stream()
                .filter(it -> table.constraint(String.valueOf(it.name())).isEmpty())
                .forEach(constraints::add);
        return table.columns(lineage.columns(table)).constraints(constraints);
    }

    private QualifiedName aside(QualifiedName table) {
        String name = table.name();
        return table.withName(ASIDE + (name.length() > LENGTH ? name.substring(0, LENGTH) : name));
    }

    /** Takes out the drops of the table and its partitions, to come when the rows are gone. */
    private List<Operation> takeDrops(Table was, QualifiedName aside) {
        List<Operation> drops = new ArrayList<>();
        for (Operation operation : List.copyOf(operations)) {
            if (operation instanceof Operation.DropTable drop && drop.was() != null) {
                boolean itself = drop.table().equals(was.name());
                if (itself || isPart(drop.was(), was.name())) {
                    operations.remove(operation);
                    drops.add(itself ? drop(was, aside) : below(drop, was.name(), aside));
                }
            }
        }
        return drops;
    }

    private boolean isPart(Table table, QualifiedName whole) {
        return comparing.lineageBefore().above(table).stream()
                .anyMatch(it -> it.name().equals(whole));
    }

    private static Operation drop(Table was, QualifiedName aside) {
        return new Operation.DropTable(aside, bare(was).name(aside), false);
    }

    private static Operation below(
            Operation.DropTable drop, QualifiedName whole, QualifiedName aside) {
        Table was = drop.was();
        return was != null && Lineage.whole(was).filter(whole::equals).isPresent()
                ? new Operation.DropTable(
                        drop.table(),
                        was.option(TableOption.PARTITION_OF, aside.toString()),
                        drop.ifExists())
                : drop;
    }

    /** What of the old table is in the way of the new one goes, and hides no rows. */
    private static List<Operation> goes(Table was, QualifiedName aside) {
        List<Operation> goes = new ArrayList<>();
        for (Constraint constraint : was.constraints()) {
            if (isInTheWay(constraint)) {
                goes.add(
                        new Operation.DropConstraint(
                                was.name(), constraint.name(), constraint, false));
            }
        }
        Map<TableOption, String> open = free(was).options();
        if (!open.equals(was.options())) {
            goes.add(new Operation.SetTableOptions(was.name(), was.options(), open));
        }
        goes.add(new Operation.RenameTable(was.name(), aside));
        return goes;
    }

    private static boolean isInTheWay(Constraint constraint) {
        return !(constraint instanceof Check);
    }

    /** Policies that are gone would hide every row, and bounds are wanted by the new table. */
    private static Table free(Table was) {
        return was.option(TableOption.ROW_LEVEL_SECURITY, null)
                .option(TableOption.PARTITION_OF, null)
                .option(TableOption.PARTITION_BOUND, null)
                .option(TableOption.INHERITS, null);
    }

    private static Table bare(Table was) {
        return free(was)
                .constraints(was.constraints().stream().filter(it -> !isInTheWay(it)).toList());
    }

    private int index(QualifiedName dropped) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.DropTable drop
                    && drop.table().equals(dropped)) {
                return i;
            }
        }
        return operations.size();
    }

    /** Where the table and all its partitions are there. */
    private int lastPart(QualifiedName whole) {
        int last = 0;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation instanceof Operation.CreateTable create
                    && (create.table().name().equals(whole) || comesBelow(create.table(), whole))) {
                last = i;
            } else if (operation instanceof Operation.SetTableOptions set
                    && !set.from().containsKey(TableOption.PARTITION_OF)
                    && comesBelow(Table.of(set.table(), List.of()).options(set.to()), whole)) {
                last = i;
            }
        }
        return last;
    }

    private boolean comesBelow(Table table, QualifiedName whole) {
        return comparing.lineageAfter().above(table).stream()
                .anyMatch(it -> it.name().equals(whole));
    }
}
