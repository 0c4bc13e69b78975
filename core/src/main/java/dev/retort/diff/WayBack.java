package dev.retort.diff;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Equivalence;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations that undo others: each reversed, the last one first; and where no single operation
 * undoes one, as with a word added to a type, those that do.
 */
public final class WayBack {

    private final Equivalence equivalence;
    private final Alterations alterations;
    private final List<Operation> back = new ArrayList<>();

    private WayBack(Equivalence equivalence, Alterations alterations) {
        this.equivalence = equivalence;
        this.alterations = alterations;
    }

    /**
     * The way back.
     *
     * @param from the schema that the operations start from
     * @throws dev.retort.error.IrreversibleOperationException where there is none
     */
    public static List<Operation> of(
            Schema from,
            List<Operation> operations,
            Equivalence equivalence,
            Alterations alterations) {
        WayBack way = new WayBack(equivalence, alterations);
        List<Schema> states = new ArrayList<>(List.of(from));
        if (operations.stream().anyMatch(way::needsState)) {
            for (Operation operation : operations) {
                states.add(operation.apply(states.get(states.size() - 1)));
            }
        }
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (way.needsState(operations.get(i))) {
                i = way.undo(operations, states, i);
            } else {
                way.back.add(way.reversed(from, operations.get(i)));
            }
        }
        return way.back;
    }

    private boolean needsState(Operation operation) {
        return operation instanceof Operation.AddEnumValue
                || operation instanceof Operation.ValidateConstraint
                || takesColumns(operation)
                || operation instanceof Operation.AlterColumn alter
                        && (!alter.from().type().equals(alter.to().type()) || isOneWay(alter));
    }

    /** Whether columns go that can stand again where they stood. */
    private boolean takesColumns(Operation operation) {
        return alterations.placesColumns()
                && (operation instanceof Operation.DropColumn
                        || operation instanceof Operation.RebuildTable rebuild
                                && rebuild.changes().stream().anyMatch(this::takesColumns));
    }

    /** Whether the column has to be dropped and added again to be as it was. */
    private boolean isOneWay(Operation.AlterColumn alter) {
        Table table = Table.of(alter.table(), List.of(alter.to()));
        return !alterations.inPlace(table, alter.to(), alter.from());
    }

    private Operation reversed(Schema schema, Operation operation) {
        if (operation instanceof Operation.AlterColumn alter) {
            Table table =
                    schema.table(alter.table())
                            .orElseGet(() -> Table.of(alter.table(), List.of(alter.to())));
            String using = alterations.using(table, alter.to(), alter.from());
            return new Operation.AlterColumn(alter.table(), alter.to(), alter.from(), using);
        }
        if (operation instanceof Operation.RebuildTable rebuild && takesColumns(rebuild)) {
            return new Operation.RebuildTable(
                    rebuild.table(), of(schema, rebuild.changes(), equivalence, alterations));
        }
        return operation instanceof Operation.DropColumn drop && takesColumns(drop)
                ? placed(schema, drop)
                : operation.reverse();
    }

    private static Operation placed(Schema before, Operation.DropColumn drop) {
        if (!(drop.reverse() instanceof Operation.AddColumn add)) {
            return drop.reverse();
        }
        Position position =
                before.table(drop.table())
                        .flatMap(table -> Position.of(table, drop.column()))
                        .orElse(null);
        return new Operation.AddColumn(add.table(), add.column(), add.ifNotExists(), position);
    }

    /** Undoes an operation, and those of its like right before it; answers where that began. */
    private int undo(List<Operation> operations, List<Schema> states, int last) {
        Operation operation = operations.get(last);
        if (operation instanceof Operation.ValidateConstraint validate) {
            validate(states.get(last), validate);
            return last;
        }
        if (operation instanceof Operation.AlterColumn alter && isOneWay(alter)) {
            restore(states, last + 1, last);
            return last;
        }
        if (!(operation instanceof Operation.AddEnumValue added)) {
            boolean takes = takesColumns(operation);
            back.add(reversed(states.get(takes ? last : last + 1), operation));
            return last;
        }
        int first = last;
        while (first > 0 && isOf(operations.get(first - 1), added.type())) {
            first--;
        }
        restore(states, last + 1, first);
        return first;
    }

    /** Leads from a later state to an earlier one. */
    private void restore(List<Schema> states, int later, int earlier) {
        back.addAll(
                SchemaDiffer.diff(
                                states.get(later),
                                states.get(earlier),
                                equivalence,
                                DiffOptions.exact(alterations))
                        .operations());
    }

    private static boolean isOf(Operation operation, QualifiedName type) {
        return operation instanceof Operation.AddEnumValue add && add.type().equals(type);
    }

    private void validate(Schema before, Operation.ValidateConstraint validate) {
        Constraint was =
                before.table(validate.table())
                        .flatMap(table -> table.constraint(validate.constraint()))
                        .orElseThrow(() -> irreversible(validate));
        Constraint valid = was;
        if (was instanceof ForeignKey key) {
            valid = key.validated(true);
        } else if (was instanceof Check check) {
            valid = check.validated(true);
        }
        back.add(
                new Operation.DropConstraint(
                        validate.table(), validate.constraint(), valid, false));
        back.add(new Operation.AddConstraint(validate.table(), was));
    }

    private static RuntimeException irreversible(Operation operation) {
        return new dev.retort.error.IrreversibleOperationException(operation.name());
    }
}
