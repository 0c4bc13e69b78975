package dev.retort.codegen;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.operation.Position;
import dev.retort.schema.EnumType;
import dev.retort.schema.Namespace;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each operation as the call of {@code Operations} that makes it again. */
final class JavaStatements implements OperationVisitor<Call> {

    private final JavaValues values;
    private final Imports imports;

    JavaStatements(Imports imports) {
        this.imports = imports;
        this.values = new JavaValues(imports);
    }

    /** What no method says: the operation by its constructor. */
    private Call accept(Operation operation) {
        return Call.of("accept", values.constructors().value(operation));
    }

    private static String text(@Nullable String text) {
        return JavaValues.text(text);
    }

    private static String name(QualifiedName name) {
        return JavaValues.name(name);
    }

    @Override
    public Call createTable(Operation.CreateTable operation) {
        Table table = operation.table();
        if (operation.ifNotExists()) {
            return Call.of("createTableIfNotExists", values.table(table));
        }
        return table.comment() == null && table.options().isEmpty()
                ? Call.of("createTable", name(table.name())).and(values.elements(table))
                : Call.of("createTable", values.table(table));
    }

    @Override
    public Call dropTable(Operation.DropTable operation) {
        return Call.of(
                operation.ifExists() ? "dropTableIfExists" : "dropTable", name(operation.table()));
    }

    @Override
    public Call renameTable(Operation.RenameTable operation) {
        return leavesSchema(operation.from(), operation.to())
                ? accept(operation)
                : Call.of(
                        "renameTable",
                        name(operation.from()),
                        newName(operation.from(), operation.to()));
    }

    /** A new name without a schema means the old schema; the default one cannot be said so. */
    private static boolean leavesSchema(QualifiedName from, QualifiedName to) {
        return to.schema() == null && from.schema() != null;
    }

    private static String newName(QualifiedName from, QualifiedName to) {
        return name(Objects.equals(from.schema(), to.schema()) ? to.withSchema(null) : to);
    }

    @Override
    public Call setTableComment(Operation.SetTableComment operation) {
        return Call.of("setTableComment", name(operation.table()), text(operation.to()));
    }

    @Override
    public Call setTableOptions(Operation.SetTableOptions operation) {
        return Call.of(
                "setTableOptions",
                name(operation.table()),
                values.constructors().map(operation.from()),
                values.constructors().map(operation.to()));
    }

    @Override
    public Call addColumn(Operation.AddColumn operation) {
        Position position = operation.position();
        if (operation.ifNotExists() && position != null) {
            return accept(operation);
        }
        Call call =
                Call.of(
                        operation.ifNotExists() ? "addColumnIfNotExists" : "addColumn",
                        name(operation.table()),
                        values.column(operation.column()));
        return position == null ? call : call.and(List.of(position(position)));
    }

    private String position(Position position) {
        String type = imports.use(Position.class);
        return switch (position.kind()) {
            case FIRST -> type + ".first()";
            case BEFORE -> type + ".before(" + text(position.column()) + ")";
            case AFTER -> type + ".after(" + text(position.column()) + ")";
        };
    }

    @Override
    public Call dropColumn(Operation.DropColumn operation) {
        return Call.of(
                operation.ifExists() ? "dropColumnIfExists" : "dropColumn",
                name(operation.table()),
                text(operation.column()));
    }

    @Override
    public Call alterColumn(Operation.AlterColumn operation) {
        Call call =
                Call.of(
                        "alterColumn",
                        name(operation.table()),
                        values.column(operation.from()),
                        values.column(operation.to()));
        return operation.using() == null ? call : call.and(List.of(text(operation.using())));
    }

    @Override
    public Call changeColumn(Operation.ChangeColumn operation) {
        return Call.of("alterColumn", name(operation.table()), text(operation.column()))
                .and(operation.changes().stream().map(this::change).toList());
    }

    private String change(ColumnChange change) {
        return values.constructors().value(change);
    }

    @Override
    public Call moveColumn(Operation.MoveColumn operation) {
        return Call.of(
                "moveColumn",
                name(operation.table()),
                text(operation.column()),
                position(operation.position()));
    }

    @Override
    public Call renameColumn(Operation.RenameColumn operation) {
        return Call.of(
                "renameColumn",
                name(operation.table()),
                text(operation.from()),
                text(operation.to()));
    }

    @Override
    public Call addConstraint(Operation.AddConstraint operation) {
        return Call.of(
                "addConstraint",
                name(operation.table()),
                values.constraint(operation.constraint()));
    }

    @Override
    public Call dropConstraint(Operation.DropConstraint operation) {
        // Where the database does not keep the name of a primary key, its name tells nothing.
        boolean key = operation.was() instanceof PrimaryKey && !operation.ifExists();
        if (operation.constraint() != null && !key) {
            return Call.of(
                    operation.ifExists() ? "dropConstraintIfExists" : "dropConstraint",
                    name(operation.table()),
                    text(operation.constraint()));
        }
        return operation.was() == null || operation.ifExists()
                ? accept(operation)
                : Call.of(
                        "dropConstraint",
                        name(operation.table()),
                        values.constraint(operation.was()));
    }

    @Override
    public Call renameConstraint(Operation.RenameConstraint operation) {
        return Call.of(
                "renameConstraint",
                name(operation.table()),
                text(operation.from()),
                text(operation.to()));
    }

    @Override
    public Call validateConstraint(Operation.ValidateConstraint operation) {
        return Call.of("validateConstraint", name(operation.table()), text(operation.constraint()));
    }

    @Override
    public Call createIndex(Operation.CreateIndex operation) {
        if (operation.ifNotExists() && operation.concurrently()) {
            return accept(operation);
        }
        String method =
                operation.ifNotExists()
                        ? "createIndexIfNotExists"
                        : operation.concurrently() ? "createIndexConcurrently" : "createIndex";
        return Call.of(method, values.index(operation.index()));
    }

    @Override
    public Call dropIndex(Operation.DropIndex operation) {
        QualifiedName table = operation.table();
        if (table == null || operation.ifExists() && operation.concurrently()) {
            return accept(operation);
        }
        String method =
                operation.ifExists()
                        ? "dropIndexIfExists"
                        : operation.concurrently() ? "dropIndexConcurrently" : "dropIndex";
        return Call.of(method, text(operation.index()), name(table));
    }

    @Override
    public Call renameIndex(Operation.RenameIndex operation) {
        return Call.of(
                "renameIndex",
                name(operation.table()),
                text(operation.from()),
                text(operation.to()));
    }

    @Override
    public Call createObject(Operation.CreateObject operation) {
        SchemaObject object = operation.object();
        String written = values.object(object);
        if (operation.ifNotExists()) {
            return Call.of("createIfNotExists", written);
        }
        if (object instanceof Namespace namespace) {
            return Call.of("createSchema", text(namespace.name()));
        }
        String method =
                object instanceof Sequence
                        ? "createSequence"
                        : object instanceof EnumType
                                ? "createEnum"
                                : object instanceof View ? "createView" : "create";
        return Call.of(method, written);
    }

    @Override
    public Call dropObject(Operation.DropObject operation) {
        ObjectId id = operation.id();
        if (operation.cascade()) {
            return accept(operation);
        }
        if (operation.ifExists()) {
            return Call.of("dropIfExists", values.id(id));
        }
        return switch (id.kind()) {
            case NAMESPACE -> Call.of("dropSchema", text(id.name().name()));
            case SEQUENCE -> Call.of("dropSequence", name(id.name()));
            case ENUM_TYPE -> Call.of("dropEnum", name(id.name()));
            case VIEW -> Call.of("dropView", name(id.name()));
            case GRANT, COMMENT ->
                    Call.of(
                            "drop",
                            operation.was() == null
                                    ? values.id(id)
                                    : values.object(operation.was()));
            default -> Call.of("drop", values.id(id));
        };
    }

    @Override
    public Call alterObject(Operation.AlterObject operation) {
        return operation.from() == null
                ? Call.of("replace", values.object(operation.to()))
                : Call.of("alter", values.object(operation.from()), values.object(operation.to()));
    }

    @Override
    public Call renameObject(Operation.RenameObject operation) {
        QualifiedName from = operation.id().name();
        return leavesSchema(from, operation.to())
                ? accept(operation)
                : Call.of("rename", values.id(operation.id()), newName(from, operation.to()));
    }

    @Override
    public Call addEnumValue(Operation.AddEnumValue operation) {
        String before = operation.before();
        String after = operation.after();
        if (before != null && after != null) {
            return accept(operation);
        }
        String method =
                before != null
                        ? "addEnumValueBefore"
                        : after != null ? "addEnumValueAfter" : "addEnumValue";
        List<String> neighbour = new ArrayList<>();
        if (before != null || after != null) {
            neighbour.add(text(before == null ? after : before));
        }
        return Call.of(method, name(operation.type()), text(operation.value())).and(neighbour);
    }

    @Override
    public Call renameEnumValue(Operation.RenameEnumValue operation) {
        return Call.of(
                "renameEnumValue",
                name(operation.type()),
                text(operation.from()),
                text(operation.to()));
    }

    @Override
    public Call execute(Operation.Execute operation) {
        if (!operation.transactional()) {
            return accept(operation);
        }
        return Call.of("execute", text(operation.sql())).and(arguments(operation.arguments()));
    }

    /** Values for a method that takes any number; a single null has to say that it is a value. */
    private List<String> arguments(List<@Nullable Object> all) {
        return all.size() == 1 && all.get(0) == null
                ? List.of("(Object) null")
                : all.stream().map(values.constructors()::value).toList();
    }

    @Override
    public Call bulkInsert(Operation.BulkInsert operation) {
        return rows("bulkInsert", operation.table(), operation.columns(), operation.rows());
    }

    @Override
    public Call deleteRows(Operation.DeleteRows operation) {
        return rows("deleteRows", operation.table(), operation.columns(), operation.rows());
    }

    private Call rows(
            String method,
            QualifiedName table,
            List<String> columns,
            List<List<@Nullable Object>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            lines.add(imports.word("row") + "(" + String.join(", ", arguments(row)) + ")");
        }
        String separator = lines.size() < 2 ? ", " : ",\n                        ";
        return Call.of(
                method,
                name(table),
                values.constructors().list(columns),
                imports.use(List.class) + ".of(" + String.join(separator, lines) + ")");
    }

    @Override
    public Call rebuildTable(Operation.RebuildTable operation) {
        return new JavaRebuild(this)
                .changes(operation)
                .map(
                        changes ->
                                Call.of(
                                        "rebuildTable",
                                        name(operation.table()),
                                        "table -> table" + String.join("", changes)))
                .orElseGet(() -> accept(operation));
    }

    @Override
    public Call custom(Operation.Custom operation) {
        return Call.of("custom", operation.custom().javaSource());
    }
}
