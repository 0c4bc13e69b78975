package dev.retort.operation;

import dev.retort.error.DuplicateObjectException;
import dev.retort.error.UnknownObjectException;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The schema after an operation: a database in memory that knows names and no rows. */
final class SchemaAfter implements OperationVisitor<Schema> {

    private final Schema before;

    SchemaAfter(Schema before) {
        this.before = before;
    }

    @Override
    public Schema createTable(Operation.CreateTable operation) {
        return create(operation, operation.table(), operation.ifNotExists());
    }

    private Schema create(Operation operation, SchemaObject object, boolean ifNotExists) {
        if (before.find(object.id()).isEmpty()) {
            return before.with(object);
        }
        if (ifNotExists || before.isOpaque()) {
            return before;
        }
        throw new DuplicateObjectException(operation.name(), object.id().toString());
    }

    @Override
    public Schema dropTable(Operation.DropTable operation) {
        Optional<Table> table = before.table(operation.table());
        if (table.isEmpty()) {
            return missing(operation, ObjectId.table(operation.table()), operation.ifExists());
        }
        return before.without(table.get().id());
    }

    /** What is not there, where that is no mistake: nothing changes. */
    private Schema missing(Operation operation, ObjectId id, boolean allowed) {
        if (allowed || before.isOpaque()) {
            return before;
        }
        throw new UnknownObjectException(operation.name(), id.toString());
    }

    @Override
    public Schema renameTable(Operation.RenameTable operation) {
        Optional<Table> found = before.table(operation.from());
        if (found.isEmpty()) {
            return missing(operation, ObjectId.table(operation.from()), false);
        }
        QualifiedName to = before.name(operation.to());
        if (found.get().name().equals(to)) {
            return before;
        }
        if (before.find(ObjectId.table(to)).isPresent()) {
            throw new DuplicateObjectException(
                    operation.name(), ObjectId.table(operation.to()).toString());
        }
        return TableRename.apply(before, found.get().name(), to);
    }

    private Schema change(Operation operation, QualifiedName name, UnaryOperator<Table> change) {
        Optional<Table> table = before.table(name);
        return table.isEmpty()
                ? missing(operation, ObjectId.table(name), false)
                : before.replace(table.get().id(), change.apply(table.get()));
    }

    @Override
    public Schema setTableComment(Operation.SetTableComment operation) {
        return change(operation, operation.table(), table -> table.comment(operation.to()));
    }

    @Override
    public Schema setTableOptions(Operation.SetTableOptions operation) {
        return change(
                operation, operation.table(), table -> Heir.changed(before, table, operation));
    }

    @Override
    public Schema addColumn(Operation.AddColumn operation) {
        return change(
                operation,
                operation.table(),
                table -> {
                    String name = operation.column().name();
                    boolean isThere =
                            operation.ifNotExists()
                                    ? table.column(name).isPresent()
                                    : table.columns().stream()
                                            .anyMatch(it -> it.name().equals(name));
                    if (!isThere) {
                        return table.columns(
                                Positions.place(
                                        table.columns(), operation.column(), operation.position()));
                    }
                    if (operation.ifNotExists()) {
                        return table;
                    }
                    throw new DuplicateObjectException(
                            operation.name(),
                            ObjectId.column(table.name(), operation.column().name()).toString());
                });
    }

    @Override
    public Schema dropColumn(Operation.DropColumn operation) {
        Optional<Table> table = before.table(operation.table());
        if (table.isEmpty()) {
            return missing(operation, ObjectId.table(operation.table()), false);
        }
        Optional<Column> column = table.get().column(operation.column());
        if (column.isEmpty()) {
            return missing(
                    operation,
                    ObjectId.column(operation.table(), operation.column()),
                    operation.ifExists());
        }
        return dropColumn(table.get(), column.get());
    }

    /** A check goes with each column that it names. */
    private static boolean names(Constraint constraint, String column) {
        return constraint.columns().contains(column)
                || (constraint instanceof dev.retort.schema.Check check
                        && SqlWords.hasColumn(check.expression(), column));
    }

    private Schema dropColumn(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.remove(column);
        List<Constraint> constraints =
                table.constraints().stream().filter(it -> !names(it, column.name())).toList();
        Schema after = before.replace(table.id(), table.columns(columns).constraints(constraints));
        for (Index index : before.indexes(table.name())) {
            if (index.columns().contains(column.name())) {
                after = after.without(index.id());
            }
        }
        for (Table other : before.tables()) {
            if (Lineage.whole(other).filter(table.name()::equals).isPresent()) {
                Column own = other.column(column.name()).orElse(column);
                after = new SchemaAfter(after).dropColumn(other, own);
            }
        }
        return after.without(ObjectId.column(table.name(), column.name()));
    }

    @Override
    public Schema alterColumn(Operation.AlterColumn operation) {
        String name = operation.from().name();
        Schema after =
                change(
                        operation,
                        operation.table(),
                        table -> {
                            // What is different of a column from above is listed.
                            Optional<Column> above = Lineage.of(before).column(table, name);
                            Table own =
                                    table.column(name).isPresent() || above.isEmpty()
                                            ? table
                                            : table.with(above.get());
                            return own.replace(
                                    required(operation, own, name), operation.to().name(name));
                        });
        return name.equals(operation.to().name())
                ? after
                : new Operation.RenameColumn(operation.table(), name, operation.to().name())
                        .apply(after);
    }

    private static Column required(Operation operation, Table table, String column) {
        return table.column(column)
                .orElseThrow(
                        () ->
                                new UnknownObjectException(
                                        operation.name(),
                                        ObjectId.column(table.name(), column).toString()));
    }

    @Override
    public Schema changeColumn(Operation.ChangeColumn operation) {
        Operation completed = operation.completed(before);
        return completed instanceof Operation.ChangeColumn
                ? missing(operation, ObjectId.table(operation.table()), false)
                : completed.apply(before);
    }

    @Override
    public Schema moveColumn(Operation.MoveColumn operation) {
        return change(
                operation,
                operation.table(),
                table -> {
                    Column column = required(operation, table, operation.column());
                    List<Column> others = new ArrayList<>(table.columns());
                    others.remove(column);
                    return table.columns(Positions.place(others, column, operation.position()));
                });
    }

    @Override
    public Schema renameColumn(Operation.RenameColumn operation) {
        Optional<Table> found = before.table(operation.table());
        if (found.isEmpty()) {
            return missing(operation, ObjectId.table(operation.table()), false);
        }
        Table table = found.get();
        Column column = required(operation, table, operation.from());
        return ColumnRename.apply(before, table, column, operation.to());
    }

    @Override
    public Schema addConstraint(Operation.AddConstraint operation) {
        return change(
                operation,
                operation.table(),
                table -> {
                    String name = operation.constraint().name();
                    if (name != null && table.constraint(name).isPresent()) {
                        throw new DuplicateObjectException(
                                operation.name(),
                                ObjectId.constraint(table.name(), name).toString());
                    }
                    return table.with(operation.constraint());
                });
    }

    @Override
    public Schema dropConstraint(Operation.DropConstraint operation) {
        Optional<Table> table = before.table(operation.table());
        if (table.isEmpty()) {
            return missing(operation, ObjectId.table(operation.table()), false);
        }
        Optional<Constraint> constraint = Completion.constraint(table.get(), operation);
        if (constraint.isEmpty()) {
            String name = operation.constraint();
            Optional<Index> index =
                    name == null
                            ? Optional.empty()
                            : UniqueRules.index(before, name, operation.table());
            if (index.isPresent()) {
                return before.without(index.get().id());
            }
            return missing(
                    operation,
                    ObjectId.constraint(operation.table(), name == null ? "?" : name),
                    operation.ifExists());
        }
        return before.replace(table.get().id(), table.get().without(constraint.get()));
    }

    @Override
    public Schema renameConstraint(Operation.RenameConstraint operation) {
        Optional<Index> index = UniqueRules.index(before, operation.from(), operation.table());
        if (index.isPresent()) {
            return rename(index.get().id(), index.get().name(operation.to()));
        }
        return change(
                operation,
                operation.table(),
                table -> replaceConstraint(operation, table, operation.from(), operation.to()));
    }

    private static Table replaceConstraint(
            Operation operation, Table table, String from, String to) {
        Constraint constraint = constraint(operation, table, from);
        return table.mapConstraints(c -> c.equals(constraint) ? c.name(to) : c);
    }

    private static Constraint constraint(Operation operation, Table table, String name) {
        return table.constraint(name)
                .orElseThrow(
                        () ->
                                new UnknownObjectException(
                                        operation.name(),
                                        ObjectId.constraint(table.name(), name).toString()));
    }

    @Override
    public Schema validateConstraint(Operation.ValidateConstraint operation) {
        return change(
                operation,
                operation.table(),
                table -> {
                    Constraint old = constraint(operation, table, operation.constraint());
                    return table.mapConstraints(c -> c.equals(old) ? validated(c) : c);
                });
    }

    private static Constraint validated(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.validated(true);
        }
        return constraint instanceof dev.retort.schema.Check check
                ? check.validated(true)
                : constraint;
    }

    @Override
    public Schema createIndex(Operation.CreateIndex operation) {
        return create(operation, operation.index(), operation.ifNotExists());
    }

    @Override
    public Schema dropIndex(Operation.DropIndex operation) {
        Optional<Index> index = before.index(operation.index(), operation.table());
        if (index.isEmpty()) {
            Optional<Table> table = UniqueRules.table(before, operation.index(), operation.table());
            if (table.isPresent()) {
                Table found = table.get();
                return before.replace(
                        found.id(),
                        found.without(found.constraint(operation.index()).orElseThrow()));
            }
            return missing(
                    operation,
                    ObjectId.of(ObjectKind.INDEX, QualifiedName.of(operation.index())),
                    operation.ifExists());
        }
        return before.without(index.get().id());
    }

    @Override
    public Schema renameIndex(Operation.RenameIndex operation) {
        Optional<Index> index = before.index(operation.from(), operation.table());
        if (index.isEmpty()) {
            boolean constraint =
                    UniqueRules.constraint(before, operation.from(), operation.table()).isPresent();
            return constraint
                    ? change(
                            operation,
                            operation.table(),
                            it ->
                                    replaceConstraint(
                                            operation, it, operation.from(), operation.to()))
                    : missing(
                            operation, ObjectId.index(operation.table(), operation.from()), false);
        }
        return rename(index.get().id(), index.get().name(operation.to()));
    }

    /** An object under another identity; comments on it and rights to it follow. */
    private Schema rename(ObjectId from, SchemaObject to) {
        Schema after = before.replace(from, to);
        for (SchemaObject each : before.objects()) {
            if (each instanceof Comment text && text.target().equals(from)) {
                after = after.replace(text.id(), new Comment(to.id(), text.text()));
            } else if (each instanceof Grant right && right.target().equals(from)) {
                after = after.replace(right.id(), right.on(to.id()));
            }
        }
        return after;
    }

    @Override
    public Schema createObject(Operation.CreateObject operation) {
        return create(operation, operation.object(), operation.ifNotExists());
    }

    @Override
    public Schema dropObject(Operation.DropObject operation) {
        if (before.find(operation.id()).isEmpty()) {
            return missing(operation, operation.id(), operation.ifExists());
        }
        Schema after = before;
        if (operation.cascade() && operation.id().kind() == ObjectKind.NAMESPACE) {
            String room = operation.id().name().name();
            for (SchemaObject each : before.objects()) {
                if (room.equals(each.id().name().schema())) {
                    after = after.without(each.id());
                }
            }
        }
        return after.without(operation.id());
    }

    @Override
    public Schema alterObject(Operation.AlterObject operation) {
        SchemaObject from = operation.from();
        ObjectId id = from == null ? operation.to().id() : from.id();
        return before.find(id).isEmpty()
                ? before.with(operation.to())
                : before.replace(id, operation.to());
    }

    @Override
    public Schema renameObject(Operation.RenameObject operation) {
        Optional<SchemaObject> object = before.find(operation.id());
        if (object.isEmpty()) {
            return missing(operation, operation.id(), false);
        }
        ObjectId id = object.get().id();
        QualifiedName to = before.name(operation.to());
        Schema after = rename(id, ObjectRename.rename(object.get(), to));
        return switch (id.kind()) {
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, NATIVE_OBJECT ->
                    TypeRename.apply(after, object.get(), to);
            case VIEW -> TableRename.apply(after, id.name(), to);
            case NAMESPACE ->
                    NamespaceRename.apply(
                            after, operation.id().name().name(), operation.to().name());
            default -> after;
        };
    }

    @Override
    public Schema addEnumValue(Operation.AddEnumValue operation) {
        return changeEnum(
                operation,
                operation.type(),
                values -> {
                    if (values.contains(operation.value())) {
                        return;
                    }
                    values.add(
                            place(values, operation.before(), operation.after()),
                            operation.value());
                });
    }

    private static int place(List<String> values, @Nullable String before, @Nullable String after) {
        if (before != null && values.contains(before)) {
            return values.indexOf(before);
        }
        return after != null && values.contains(after) ? values.indexOf(after) + 1 : values.size();
    }

    @Override
    public Schema renameEnumValue(Operation.RenameEnumValue operation) {
        return changeEnum(
                operation,
                operation.type(),
                values -> values.replaceAll(v -> v.equals(operation.from()) ? operation.to() : v));
    }

    private Schema changeEnum(
            Operation operation,
            QualifiedName type,
            java.util.function.Consumer<List<String>> change) {
        ObjectId id = ObjectId.of(ObjectKind.ENUM_TYPE, type);
        if (!(before.find(id).orElse(null) instanceof EnumType old)) {
            return missing(operation, id, false);
        }
        List<String> values = new ArrayList<>(old.values());
        change.accept(values);
        return before.replace(id, new EnumType(type, values));
    }

    @Override
    public Schema execute(Operation.Execute operation) {
        return SqlReading.changesRowsOnly(operation.sql()) ? before : before.opaque();
    }

    @Override
    public Schema bulkInsert(Operation.BulkInsert operation) {
        return before;
    }

    @Override
    public Schema deleteRows(Operation.DeleteRows operation) {
        return before;
    }

    @Override
    public Schema rebuildTable(Operation.RebuildTable operation) {
        Schema after = before;
        for (Operation change : operation.changes()) {
            after = change.apply(after);
        }
        return after;
    }

    @Override
    public Schema custom(Operation.Custom operation) {
        return operation.custom().apply(before);
    }
}
