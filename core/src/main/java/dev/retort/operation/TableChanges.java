package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@link Operations#rebuildTable} is told: changes of one table, made in one go. */
public final class TableChanges {

    private final QualifiedName table;
    private final List<Operation> changes = new ArrayList<>();

    TableChanges(QualifiedName table) {
        this.table = table;
    }

    List<Operation> changes() {
        return List.copyOf(changes);
    }

    /** Adds a column at the end. */
    public TableChanges addColumn(Column column) {
        return add(new Operation.AddColumn(table, column, false, null));
    }

    /** Adds a column where the position says. */
    public TableChanges addColumn(Column column, Position position) {
        return add(new Operation.AddColumn(table, column, false, position));
    }

    /** Drops a column and its values. */
    public TableChanges dropColumn(String column) {
        return add(new Operation.DropColumn(table, column, null, false));
    }

    /** Changes of a column only what is named. */
    public TableChanges alterColumn(String column, ColumnChange... columnChanges) {
        return add(new Operation.ChangeColumn(table, column, List.of(columnChanges)));
    }

    /** Changes a column from what it is to what it shall be. */
    public TableChanges alterColumn(Column from, Column to) {
        return add(new Operation.AlterColumn(table, from, to, null));
    }

    /** Renames a column. */
    public TableChanges renameColumn(String from, String to) {
        return add(new Operation.RenameColumn(table, from, to));
    }

    /** Moves a column among the others. */
    public TableChanges moveColumn(String column, Position position) {
        return add(new Operation.MoveColumn(table, column, position, null));
    }

    /** Adds a constraint. */
    public TableChanges addConstraint(Constraint constraint) {
        return add(new Operation.AddConstraint(table, constraint));
    }

    /** Drops a constraint by its name. */
    public TableChanges dropConstraint(String constraint) {
        return add(new Operation.DropConstraint(table, constraint, null, false));
    }

    /** Drops a constraint by what it is. */
    public TableChanges dropConstraint(Constraint constraint) {
        return add(new Operation.DropConstraint(table, constraint.name(), constraint, false));
    }

    /** Renames a constraint. */
    public TableChanges renameConstraint(String from, String to) {
        return add(new Operation.RenameConstraint(table, from, to));
    }

    /** Sets the options of the table, all of them. */
    public TableChanges options(Map<TableOption, String> from, Map<TableOption, String> to) {
        return add(new Operation.SetTableOptions(table, from, to));
    }

    private TableChanges add(Operation operation) {
        changes.add(operation);
        return this;
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
