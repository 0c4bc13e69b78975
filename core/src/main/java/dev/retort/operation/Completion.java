package dev.retort.operation;

import dev.retort.error.UnknownObjectException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation with what was there before filled in, as far as the schema knows it. */
final class Completion implements OperationVisitor<Operation> {

    private final Schema before;

    Completion(Schema before) {
        this.before = before;
    }

    /**
     * The constraint that a drop means: by name, else by what it is, which may say how it is called
     * in case of doubt; of keys there is but one.
     */
    static Optional<Constraint> constraint(Table table, Operation.DropConstraint operation) {
        String name = operation.constraint();
        Constraint was = operation.was();
        Optional<Constraint> named = name == null ? Optional.empty() : table.constraint(name);
        // Databases that keep no names of primary keys call each of them so.
        boolean isKey = was instanceof PrimaryKey || "PRIMARY".equalsIgnoreCase(name);
        if (named.isEmpty() && isKey) {
            return table.primaryKey().map(key -> key);
        }
        if (name != null) {
            return named;
        }
        if (was == null) {
            return Optional.empty();
        }
        String likely = was.name();
        List<Constraint> alike =
                table.constraints().stream()
                        .filter(c -> c.name(null).equals(was.name(null)))
                        .toList();
        return alike.stream()
                .filter(c -> likely != null && likely.equalsIgnoreCase(c.name()))
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .or(() -> likely == null ? Optional.empty() : table.constraint(likely));
    }

    @Override
    public Operation dropTable(Operation.DropTable operation) {
        return operation.was() != null
                ? operation
                : new Operation.DropTable(
                        operation.table(),
                        before.table(operation.table()).orElse(null),
                        operation.ifExists());
    }

    @Override
    public Operation setTableComment(Operation.SetTableComment operation) {
        Optional<Table> table = before.table(operation.table());
        return operation.known() || table.isEmpty()
                ? operation
                : new Operation.SetTableComment(
                        operation.table(), table.get().comment(), operation.to(), true);
    }

    @Override
    public Operation dropColumn(Operation.DropColumn operation) {
        return operation.was() != null
                ? operation
                : new Operation.DropColumn(
                        operation.table(),
                        operation.column(),
                        column(operation.table(), operation.column()),
                        operation.ifExists());
    }

    private @Nullable Column column(QualifiedName table, String column) {
        return before.table(table).flatMap(t -> Lineage.of(before).column(t, column)).orElse(null);
    }

    @Override
    public Operation changeColumn(Operation.ChangeColumn operation) {
        Column from = column(operation.table(), operation.column());
        if (from == null) {
            if (before.isOpaque() || before.objects().isEmpty()) {
                return operation;
            }
            throw new UnknownObjectException(
                    operation.name(),
                    ObjectId.column(operation.table(), operation.column()).toString());
        }
        Column to = from;
        String using = null;
        for (ColumnChange change : operation.changes()) {
            to = change.apply(to);
            if (change instanceof ColumnChange.SetType type) {
                using = type.using();
            }
        }
        return new Operation.AlterColumn(operation.table(), from, to, using);
    }

    @Override
    public Operation dropConstraint(Operation.DropConstraint operation) {
        if (operation.was() != null && operation.constraint() != null) {
            return operation;
        }
        Optional<Constraint> found =
                before.table(operation.table())
                        .flatMap(table -> constraint(table, operation))
                        .or(() -> uniqueConstraint(operation));
        Constraint was = operation.was();
        if (found.isEmpty()) {
            return was == null || was.name() == null
                    ? operation
                    : new Operation.DropConstraint(
                            operation.table(), was.name(), was, operation.ifExists());
        }
        return new Operation.DropConstraint(
                operation.table(), found.get().name(), found.get(), operation.ifExists());
    }

    private Optional<Constraint> uniqueConstraint(Operation.DropConstraint operation) {
        String name = operation.constraint();
        return name == null
                ? Optional.empty()
                : UniqueRules.index(before, name, operation.table()).map(UniqueRules::asConstraint);
    }

    @Override
    public Operation dropIndex(Operation.DropIndex operation) {
        return operation.was() != null
                ? operation
                : before.index(operation.index(), operation.table())
                        .or(() -> uniqueIndex(operation))
                        .<Operation>map(
                                index ->
                                        new Operation.DropIndex(
                                                index.name(),
                                                index.table(),
                                                index,
                                                operation.ifExists(),
                                                operation.concurrently()))
                        .orElse(operation);
    }

    private Optional<Index> uniqueIndex(Operation.DropIndex operation) {
        String name = operation.index();
        return UniqueRules.table(before, name, operation.table())
                .flatMap(
                        table ->
                                UniqueRules.constraint(before, name, table.name())
                                        .map(it -> UniqueRules.asIndex(it, name, table.name())));
    }

    @Override
    public Operation dropObject(Operation.DropObject operation) {
        return operation.was() != null
                ? operation
                : new Operation.DropObject(
                        operation.id(),
                        before.find(operation.id()).orElse(null),
                        operation.ifExists(),
                        operation.cascade());
    }

    @Override
    public Operation alterObject(Operation.AlterObject operation) {
        return operation.from() != null
                ? operation
                : new Operation.AlterObject(
                        before.find(operation.to().id()).orElse(null), operation.to());
    }

    @Override
    public Operation rebuildTable(Operation.RebuildTable operation) {
        List<Operation> changes = new ArrayList<>();
        Schema schema = before;
        for (Operation change : operation.changes()) {
            changes.add(change.completed(schema));
            schema = change.apply(schema);
        }
        return new Operation.RebuildTable(operation.table(), changes);
    }

    @Override
    public Operation createTable(Operation.CreateTable operation) {
        return operation;
    }

    @Override
    public Operation renameTable(Operation.RenameTable operation) {
        return operation;
    }

    @Override
    public Operation setTableOptions(Operation.SetTableOptions operation) {
        return operation;
    }

    @Override
    public Operation addColumn(Operation.AddColumn operation) {
        return operation;
    }

    @Override
    public Operation alterColumn(Operation.AlterColumn operation) {
        return operation;
    }

    @Override
    public Operation moveColumn(Operation.MoveColumn operation) {
        Optional<Table> table = before.table(operation.table());
        return operation.was() != null || table.isEmpty()
                ? operation
                : Positions.of(table.get(), operation.column())
                        .<Operation>map(
                                was ->
                                        new Operation.MoveColumn(
                                                operation.table(),
                                                operation.column(),
                                                operation.position(),
                                                was))
                        .orElse(operation);
    }

    @Override
    public Operation renameColumn(Operation.RenameColumn operation) {
        return operation;
    }

    @Override
    public Operation addConstraint(Operation.AddConstraint operation) {
        return operation;
    }

    @Override
    public Operation renameConstraint(Operation.RenameConstraint operation) {
        return operation;
    }

    @Override
    public Operation validateConstraint(Operation.ValidateConstraint operation) {
        return operation;
    }

    @Override
    public Operation createIndex(Operation.CreateIndex operation) {
        return operation;
    }

    @Override
    public Operation renameIndex(Operation.RenameIndex operation) {
        return operation;
    }

    @Override
    public Operation createObject(Operation.CreateObject operation) {
        return operation;
    }

    @Override
    public Operation renameObject(Operation.RenameObject operation) {
        return operation;
    }

    @Override
    public Operation addEnumValue(Operation.AddEnumValue operation) {
        return operation;
    }

    @Override
    public Operation renameEnumValue(Operation.RenameEnumValue operation) {
        return operation;
    }

    @Override
    public Operation execute(Operation.Execute operation) {
        return operation;
    }

    @Override
    public Operation bulkInsert(Operation.BulkInsert operation) {
        return operation;
    }

    @Override
    public Operation deleteRows(Operation.DeleteRows operation) {
        return operation;
    }

    @Override
    public Operation custom(Operation.Custom operation) {
        return operation;
    }
}
