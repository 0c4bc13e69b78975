package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change to a schema or its rows: the value that scripts record, the differ proposes, dialects
 * turn into SQL and the code writer turns back into a script.
 *
 * <p>Where an operation takes something away or changes it, it may carry what was there; null means
 * that it is not known, and {@link #completed} fills it in from the schema before.
 */
public sealed interface Operation {

    /** The operation that undoes this one; an error where what was there is not known. */
    Operation reverse();

    /** One call for the kind of this operation. */
    <R> R accept(OperationVisitor<R> visitor);

    /** The schema after this operation, in memory. */
    default Schema apply(Schema before) {
        return accept(new SchemaAfter(before));
    }

    /** This operation with what was there before filled in as far as the schema knows it. */
    default Operation completed(Schema before) {
        return accept(new Completion(before));
    }

    /** The name of the operation as tools see it, for example {@code AddColumn}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** {@code CREATE TABLE}. */
    record CreateTable(Table table, boolean ifNotExists) implements Operation {
        @Override
        public Operation reverse() {
            return new DropTable(table.name(), table, ifNotExists);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** {@code DROP TABLE}; its rows are lost. */
    record DropTable(QualifiedName table, @Nullable Table was, boolean ifExists)
            implements Operation {
        @Override
        public Operation reverse() {
            return new CreateTable(Known.of(was, this), ifExists);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** {@code ALTER TABLE … RENAME TO}, or to another schema. */
    record RenameTable(QualifiedName from, QualifiedName to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameTable(to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /** The comment of a table; null for none. {@code known} is false where {@code from} is not. */
    record SetTableComment(
            QualifiedName table, @Nullable String from, @Nullable String to, boolean known)
            implements Operation {
        @Override
        public Operation reverse() {
            Known.require(known, this);
            return new SetTableComment(table, to, from, true);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setTableComment(this);
        }
    }

    /** The options of a table, all of them before and after. */
    record SetTableOptions(
            QualifiedName table, Map<TableOption, String> from, Map<TableOption, String> to)
            implements Operation {
        @Override
        public Operation reverse() {
            return new SetTableOptions(table, to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setTableOptions(this);
        }
    }

    /** {@code ALTER TABLE … ADD COLUMN}; the position is null for the end. */
    record AddColumn(
            QualifiedName table, Column column, boolean ifNotExists, @Nullable Position position)
            implements Operation {
        @Override
        public Operation reverse() {
            return new DropColumn(table, column.name(), column, ifNotExists);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /** {@code ALTER TABLE … DROP COLUMN}; its values are lost. */
    record DropColumn(QualifiedName table, String column, @Nullable Column was, boolean ifExists)
            implements Operation {
        @Override
        public Operation reverse() {
            return new AddColumn(table, Known.of(was, this), ifExists, null);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /** A column changed, with both ends: some databases restate the whole column. */
    record AlterColumn(QualifiedName table, Column from, Column to, @Nullable String using)
            implements Operation {
        @Override
        public Operation reverse() {
            return new AlterColumn(table, to, from, null);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterColumn(this);
        }
    }

    /** A column changed by what changes alone; {@link #completed} makes it an AlterColumn. */
    record ChangeColumn(QualifiedName table, String column, List<ColumnChange> changes)
            implements Operation {
        @Override
        public Operation reverse() {
            throw Known.unknown(this);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.changeColumn(this);
        }
    }

    /** A column that stands elsewhere among the others; {@link #completed} says where it stood. */
    record MoveColumn(QualifiedName table, String column, Position position, @Nullable Position was)
            implements Operation {
        @Override
        public Operation reverse() {
            return new MoveColumn(table, column, Known.of(was, this), position);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.moveColumn(this);
        }
    }

    /** {@code ALTER TABLE … RENAME COLUMN}. */
    record RenameColumn(QualifiedName table, String from, String to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameColumn(table, to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /** {@code ALTER TABLE … ADD CONSTRAINT}. */
    record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {
        @Override
        public Operation reverse() {
            return new DropConstraint(table, constraint.name(), constraint, false);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    /** {@code ALTER TABLE … DROP CONSTRAINT}; without a name it is found by what it is. */
    record DropConstraint(
            QualifiedName table,
            @Nullable String constraint,
            @Nullable Constraint was,
            boolean ifExists)
            implements Operation {
        @Override
        public Operation reverse() {
            return new AddConstraint(table, Known.of(was, this));
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /** {@code ALTER TABLE … RENAME CONSTRAINT}. */
    record RenameConstraint(QualifiedName table, String from, String to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameConstraint(table, to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameConstraint(this);
        }
    }

    /** {@code ALTER TABLE … VALIDATE CONSTRAINT}; undone by nothing, since it changes no rule. */
    record ValidateConstraint(QualifiedName table, String constraint) implements Operation {
        @Override
        public Operation reverse() {
            throw Known.unknown(this);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.validateConstraint(this);
        }
    }

    /** {@code CREATE INDEX}. */
    record CreateIndex(Index index, boolean ifNotExists, boolean concurrently)
            implements Operation {
        @Override
        public Operation reverse() {
            return new DropIndex(index.name(), index.table(), index, ifNotExists, concurrently);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** {@code DROP INDEX}. */
    record DropIndex(
            String index,
            @Nullable QualifiedName table,
            @Nullable Index was,
            boolean ifExists,
            boolean concurrently)
            implements Operation {
        @Override
        public Operation reverse() {
            return new CreateIndex(Known.of(was, this), ifExists, concurrently);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /** {@code ALTER INDEX … RENAME TO}. */
    record RenameIndex(QualifiedName table, String from, String to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameIndex(table, to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameIndex(this);
        }
    }

    /** {@code CREATE} of anything that is neither a table nor an index. */
    record CreateObject(SchemaObject object, boolean ifNotExists) implements Operation {
        @Override
        public Operation reverse() {
            return new DropObject(object.id(), object, ifNotExists, false);
        }

        @Override
        public String name() {
            return "Create" + object.id().kind().className();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createObject(this);
        }
    }

    /** {@code DROP} of anything but a table or an index; what goes by cascade is not known. */
    record DropObject(ObjectId id, @Nullable SchemaObject was, boolean ifExists, boolean cascade)
            implements Operation {
        @Override
        public Operation reverse() {
            return new CreateObject(Known.of(cascade ? null : was, this), ifExists);
        }

        @Override
        public String name() {
            return "Drop" + id.kind().className();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropObject(this);
        }
    }

    /** {@code ALTER} or {@code CREATE OR REPLACE} of anything but a table or an index. */
    record AlterObject(@Nullable SchemaObject from, SchemaObject to) implements Operation {
        @Override
        public Operation reverse() {
            return new AlterObject(to, Known.of(from, this));
        }

        @Override
        public String name() {
            return "Alter" + to.id().kind().className();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterObject(this);
        }
    }

    /** {@code ALTER … RENAME TO}, or to another schema, of anything but a table or an index. */
    record RenameObject(ObjectId id, QualifiedName to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameObject(
                    new ObjectId(id.kind(), id.parent(), to, id.detail()), id.name());
        }

        @Override
        public String name() {
            return "Rename" + id.kind().className();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameObject(this);
        }
    }

    /** {@code ALTER TYPE … ADD VALUE}; at most one of the neighbours, none for the end. */
    record AddEnumValue(
            QualifiedName type, String value, @Nullable String before, @Nullable String after)
            implements Operation {
        @Override
        public Operation reverse() {
            throw Known.unknown(this);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addEnumValue(this);
        }
    }

    /** {@code ALTER TYPE … RENAME VALUE}. */
    record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {
        @Override
        public Operation reverse() {
            return new RenameEnumValue(type, to, from);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameEnumValue(this);
        }
    }

    /** SQL as the user wrote it: one statement with arguments, or a script without. */
    record Execute(String sql, List<@Nullable Object> arguments, boolean transactional)
            implements Operation {
        public Execute {
            arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        }

        @Override
        public Operation reverse() {
            throw Known.unknown(this);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.execute(this);
        }
    }

    /** Rows written into a table. */
    record BulkInsert(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows)
            implements Operation {
        public BulkInsert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Operation reverse() {
            return new DeleteRows(table, columns, rows);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.bulkInsert(this);
        }
    }

    /** Rows deleted from a table: those equal to these in these columns. */
    record DeleteRows(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows)
            implements Operation {
        public DeleteRows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Operation reverse() {
            return new BulkInsert(table, columns, rows);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.deleteRows(this);
        }
    }

    /** Several changes of one table that are made in one go where the table has to be copied. */
    record RebuildTable(QualifiedName table, List<Operation> changes) implements Operation {
        public RebuildTable {
            changes = List.copyOf(changes);
        }

        @Override
        public Operation reverse() {
            List<Operation> back = new ArrayList<>();
            changes.forEach(change -> back.add(0, change.reverse()));
            return new RebuildTable(table, back);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.rebuildTable(this);
        }
    }

    /** An operation of the user's own. */
    record Custom(CustomOperation custom) implements Operation {
        @Override
        public Operation reverse() {
            return new Custom(custom.reverse());
        }

        @Override
        public String name() {
            return custom.getClass().getSimpleName();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.custom(this);
        }
    }
}
