package dev.retort.codegen;

import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.operation.RowsMoved;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each operation as one line for people. */
final class OperationLines implements OperationVisitor<String> {

    private static String in(QualifiedName table) {
        return " of \"" + table + "\"";
    }

    private static String quoted(Object name) {
        return "\"" + name + "\"";
    }

    @Override
    public String createTable(Operation.CreateTable operation) {
        return "Create table " + quoted(operation.table().name());
    }

    @Override
    public String dropTable(Operation.DropTable operation) {
        return "Drop table " + quoted(operation.table());
    }

    @Override
    public String renameTable(Operation.RenameTable operation) {
        return "Rename table " + quoted(operation.from()) + " to " + quoted(operation.to());
    }

    @Override
    public String setTableComment(Operation.SetTableComment operation) {
        return (operation.to() == null ? "Drop the comment" : "Set the comment")
                + in(operation.table());
    }

    @Override
    public String setTableOptions(Operation.SetTableOptions operation) {
        return "Set the options" + in(operation.table());
    }

    @Override
    public String addColumn(Operation.AddColumn operation) {
        return "Add column "
                + quoted(operation.column().name())
                + " to "
                + quoted(operation.table());
    }

    @Override
    public String dropColumn(Operation.DropColumn operation) {
        return "Drop column " + quoted(operation.column()) + in(operation.table());
    }

    @Override
    public String alterColumn(Operation.AlterColumn operation) {
        List<String> changes = changes(operation.from(), operation.to());
        return "Alter column "
                + quoted(operation.from().name())
                + in(operation.table())
                + (changes.isEmpty() ? "" : ": " + String.join(", ", changes));
    }

    private static List<String> changes(Column from, Column to) {
        List<String> changes = new ArrayList<>();
        changed(changes, "type", from.type(), to.type());
        if (from.nullable() != to.nullable()) {
            changes.add(to.nullable() ? "NULL allowed" : "NOT NULL");
        }
        changed(changes, "default", from.defaultSql(), to.defaultSql());
        changed(changes, "collation", from.collation(), to.collation());
        changed(changes, "comment", from.comment(), to.comment());
        if (!Objects.equals(from.identity(), to.identity())) {
            changes.add(to.identity() == null ? "no identity" : "identity");
        }
        if (!Objects.equals(from.generated(), to.generated())) {
            changes.add(to.generated() == null ? "not generated" : "generated");
        }
        if (!from.options().equals(to.options())) {
            changes.add("options");
        }
        return changes;
    }

    private static void changed(
            List<String> changes, String what, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(
                    what
                            + " "
                            + (from == null ? "none" : from)
                            + " to "
                            + (to == null ? "none" : to));
        }
    }

    @Override
    public String changeColumn(Operation.ChangeColumn operation) {
        return "Alter column " + quoted(operation.column()) + in(operation.table());
    }

    @Override
    public String moveColumn(Operation.MoveColumn operation) {
        return "Move column " + quoted(operation.column()) + in(operation.table());
    }

    @Override
    public String renameColumn(Operation.RenameColumn operation) {
        return "Rename column "
                + quoted(operation.from())
                + in(operation.table())
                + " to "
                + quoted(operation.to());
    }

    @Override
    public String addConstraint(Operation.AddConstraint operation) {
        return "Add "
                + constraint(operation.constraint(), operation.constraint().name())
                + " to "
                + quoted(operation.table());
    }

    @Override
    public String dropConstraint(Operation.DropConstraint operation) {
        return "Drop "
                + constraint(operation.was(), operation.constraint())
                + in(operation.table());
    }

    private static String constraint(@Nullable Constraint constraint, @Nullable String name) {
        String word =
                constraint == null
                        ? "constraint"
                        : constraint instanceof PrimaryKey
                                ? "primary key"
                                : constraint instanceof ForeignKey
                                        ? "foreign key"
                                        : constraint instanceof Unique
                                                ? "unique constraint"
                                                : constraint
                                                        .getClass()
                                                        .getSimpleName()
                                                        .toLowerCase(java.util.Locale.ROOT);
        if (name != null) {
            return word + " " + quoted(name);
        }
        return constraint == null || constraint.columns().isEmpty()
                ? word
                : word + " on " + String.join(", ", constraint.columns());
    }

    @Override
    public String renameConstraint(Operation.RenameConstraint operation) {
        return "Rename constraint "
                + quoted(operation.from())
                + in(operation.table())
                + " to "
                + quoted(operation.to());
    }

    @Override
    public String validateConstraint(Operation.ValidateConstraint operation) {
        return "Validate constraint " + quoted(operation.constraint()) + in(operation.table());
    }

    @Override
    public String createIndex(Operation.CreateIndex operation) {
        return "Create "
                + (operation.index().unique() ? "unique index " : "index ")
                + quoted(operation.index().name())
                + " on "
                + quoted(operation.index().table());
    }

    @Override
    public String dropIndex(Operation.DropIndex operation) {
        return "Drop index "
                + quoted(operation.index())
                + (operation.table() == null ? "" : in(operation.table()));
    }

    @Override
    public String renameIndex(Operation.RenameIndex operation) {
        return "Rename index "
                + quoted(operation.from())
                + in(operation.table())
                + " to "
                + quoted(operation.to());
    }

    @Override
    public String createObject(Operation.CreateObject operation) {
        return "Create " + operation.object().id();
    }

    @Override
    public String dropObject(Operation.DropObject operation) {
        return "Drop " + operation.id();
    }

    @Override
    public String alterObject(Operation.AlterObject operation) {
        return "Alter " + operation.to().id();
    }

    @Override
    public String renameObject(Operation.RenameObject operation) {
        return "Rename " + operation.id() + " to " + quoted(operation.to());
    }

    @Override
    public String addEnumValue(Operation.AddEnumValue operation) {
        return "Add value " + quoted(operation.value()) + " to type " + quoted(operation.type());
    }

    @Override
    public String renameEnumValue(Operation.RenameEnumValue operation) {
        return "Rename value "
                + quoted(operation.from())
                + " of type "
                + quoted(operation.type())
                + " to "
                + quoted(operation.to());
    }

    @Override
    public String execute(Operation.Execute operation) {
        return "Execute " + operation.sql().strip().lines().findFirst().orElse("");
    }

    @Override
    public String bulkInsert(Operation.BulkInsert operation) {
        return "Insert " + rows(operation.rows().size()) + " into " + quoted(operation.table());
    }

    @Override
    public String deleteRows(Operation.DeleteRows operation) {
        return "Delete " + rows(operation.rows().size()) + " from " + quoted(operation.table());
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    @Override
    public String rebuildTable(Operation.RebuildTable operation) {
        return "Rebuild table " + quoted(operation.table());
    }

    @Override
    public String custom(Operation.Custom operation) {
        return operation.custom() instanceof RowsMoved moved
                ? "Move the rows of " + quoted(moved.from()) + " to " + quoted(moved.to())
                : operation.name();
    }
}
