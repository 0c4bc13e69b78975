package dev.retort.operation;

import dev.retort.error.NoEnvironmentException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.View;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a migration talks to: every call is one operation, handed on at once.
 *
 * <p>Names of tables are read by {@link QualifiedName#parse}: {@code "account"} or {@code
 * "sales.account"}.
 */
public final class Operations {

    private static final String ENVIRONMENT = "environment";

    private final MigrationContext context;
    private final ConventionalNames names;

    /** The operations of one run of one revision. */
    public Operations(MigrationContext context) {
        this(context, NamingConvention.NONE);
    }

    /** The same, naming by a convention what has no name. */
    public Operations(MigrationContext context, NamingConvention convention) {
        this.context = context;
        this.names = ConventionalNames.ofScript(convention, context::inspect);
    }

    private static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    /** Carries out an operation that was made as a value. */
    public void accept(Operation operation) {
        context.accept(names.of(operation));
    }

    /**
     * A constraint under the name that the naming convention makes, of its own name where a pattern
     * asks for that; as it is where there is none for it.
     */
    public Constraint byConvention(String table, Constraint constraint) {
        return names.completed(name(table), constraint);
    }

    /** Creates a table of columns and constraints. */
    public void createTable(String table, TableElement... elements) {
        createTable(Table.of(name(table), List.of(elements)));
    }

    /** Creates a table. */
    public void createTable(Table table) {
        accept(new Operation.CreateTable(table, false));
    }

    /** Creates a table unless one of its name is there. */
    public void createTableIfNotExists(Table table) {
        accept(new Operation.CreateTable(table, true));
    }

    /** Drops a table and its rows. */
    public void dropTable(String table) {
        accept(new Operation.DropTable(name(table), null, false));
    }

    /** Drops a table and its rows if it is there. */
    public void dropTableIfExists(String table) {
        accept(new Operation.DropTable(name(table), null, true));
    }

    /** Renames a table; it stays in its schema unless the new name has one. */
    public void renameTable(String from, String to) {
        QualifiedName old = name(from);
        QualifiedName target = name(to);
        accept(
                new Operation.RenameTable(
                        old, target.schema() == null ? old.withName(target.name()) : target));
    }

    /** Sets the comment of a table; null takes it away. */
    public void setTableComment(String table, @Nullable String comment) {
        accept(new Operation.SetTableComment(name(table), null, comment, false));
    }

    /** Sets the options of a table, all of them, from what they are to what they shall be. */
    public void setTableOptions(
            String table, Map<TableOption, String> from, Map<TableOption, String> to) {
        accept(new Operation.SetTableOptions(name(table), ordered(from), ordered(to)));
    }

    /** A table keeps its options in one order, and so does all that is written of them. */
    private static Map<TableOption, String> ordered(Map<TableOption, String> options) {
        return Table.of(QualifiedName.of("t"), List.of()).options(options).options();
    }

    /** Adds a column at the end. */
    public void addColumn(String table, Column column) {
        accept(new Operation.AddColumn(name(table), column, false, null));
    }

    /** Adds a column where the position says, on databases that know an order. */
    public void addColumn(String table, Column column, Position position) {
        accept(new Operation.AddColumn(name(table), column, false, position));
    }

    /** Adds a column unless one of its name is there. */
    public void addColumnIfNotExists(String table, Column column) {
        accept(new Operation.AddColumn(name(table), column, true, null));
    }

    /** Drops a column and its values. */
    public void dropColumn(String table, String column) {
        accept(new Operation.DropColumn(name(table), column, null, false));
    }

    /** Drops a column and its values if it is there. */
    public void dropColumnIfExists(String table, String column) {
        accept(new Operation.DropColumn(name(table), column, null, true));
    }

    /** Changes a column from what it is to what it shall be. */
    public void alterColumn(String table, Column from, Column to) {
        accept(new Operation.AlterColumn(name(table), from, to, null));
    }

    /** Changes a column, converting its values by an expression. */
    public void alterColumn(String table, Column from, Column to, String using) {
        accept(new Operation.AlterColumn(name(table), from, to, using));
    }

    /** Changes of a column only what is named, for example {@code setNotNull()}. */
    public void alterColumn(String table, String column, ColumnChange... changes) {
        accept(new Operation.ChangeColumn(name(table), column, List.of(changes)));
    }

    /** Moves a column among the others, on databases that know an order. */
    public void moveColumn(String table, String column, Position position) {
        accept(new Operation.MoveColumn(name(table), column, position, null));
    }

    /** Renames a column. */
    public void renameColumn(String table, String from, String to) {
        accept(new Operation.RenameColumn(name(table), from, to));
    }

    /** Adds a constraint. */
    public void addConstraint(String table, Constraint constraint) {
        accept(new Operation.AddConstraint(name(table), constraint));
    }

    /** Drops a constraint by its name. */
    public void dropConstraint(String table, String constraint) {
        accept(new Operation.DropConstraint(name(table), constraint, null, false));
    }

    /** Drops a constraint by its name if it is there. */
    public void dropConstraintIfExists(String table, String constraint) {
        accept(new Operation.DropConstraint(name(table), constraint, null, true));
    }

    /** Drops a constraint by what it is, its name apart where it has none. */
    public void dropConstraint(String table, Constraint constraint) {
        accept(new Operation.DropConstraint(name(table), constraint.name(), constraint, false));
    }

    /** Renames a constraint. */
    public void renameConstraint(String table, String from, String to) {
        accept(new Operation.RenameConstraint(name(table), from, to));
    }

    /** Asks a constraint that was added NOT VALID of the rows that are there. */
    public void validateConstraint(String table, String constraint) {
        accept(new Operation.ValidateConstraint(name(table), constraint));
    }

    /** Creates an index. */
    public void createIndex(Index index) {
        accept(new Operation.CreateIndex(index, false, false));
    }

    /** Creates an index unless one of its name is there. */
    public void createIndexIfNotExists(Index index) {
        accept(new Operation.CreateIndex(index, true, false));
    }

    /** Creates an index while others go on writing; not inside a transaction. */
    public void createIndexConcurrently(Index index) {
        accept(new Operation.CreateIndex(index, false, true));
    }

    /** Drops an index by its name. */
    public void dropIndex(String index, String table) {
        accept(new Operation.DropIndex(index, name(table), null, false, false));
    }

    /** Drops an index by its name if it is there. */
    public void dropIndexIfExists(String index, String table) {
        accept(new Operation.DropIndex(index, name(table), null, true, false));
    }

    /** Drops an index while others go on reading; not inside a transaction. */
    public void dropIndexConcurrently(String index, String table) {
        accept(new Operation.DropIndex(index, name(table), null, false, true));
    }

    /** Drops an index, under the name of the naming convention where it has none. */
    public void dropIndex(Index index) {
        accept(new Operation.DropIndex(index.name(), index.table(), index, false, false));
    }

    /** Renames an index. */
    public void renameIndex(String table, String from, String to) {
        accept(new Operation.RenameIndex(name(table), from, to));
    }

    /** Creates anything else that a schema holds: a sequence, a type, a view, … */
    public void create(SchemaObject object) {
        accept(
                object instanceof Table table
                        ? new Operation.CreateTable(table, false)
                        : object instanceof Index index
                                ? new Operation.CreateIndex(index, false, false)
                                : new Operation.CreateObject(object, false));
    }

    /** Creates anything else that a schema holds unless it is there. */
    public void createIfNotExists(SchemaObject object) {
        accept(new Operation.CreateObject(object, true));
    }

    /** Drops what {@link #create} made, with all that the value says of it. */
    public void drop(SchemaObject object) {
        accept(new Operation.DropObject(object.id(), object, false, false));
    }

    /** Drops an object by its identity. */
    public void drop(ObjectId id) {
        accept(new Operation.DropObject(id, null, false, false));
    }

    /** Drops an object by its identity if it is there. */
    public void dropIfExists(ObjectId id) {
        accept(new Operation.DropObject(id, null, true, false));
    }

    /** Changes an object from what it is to what it shall be. */
    public void alter(SchemaObject from, SchemaObject to) {
        accept(new Operation.AlterObject(from, to));
    }

    /** Replaces an object by another of its identity, or creates it. */
    public void replace(SchemaObject to) {
        accept(new Operation.AlterObject(null, to));
    }

    /** Renames an object that is neither a table nor an index. */
    public void rename(ObjectId id, String to) {
        QualifiedName target = name(to);
        accept(
                new Operation.RenameObject(
                        id, target.schema() == null ? id.name().withName(target.name()) : target));
    }

    /** Creates a schema in the database's sense. */
    public void createSchema(String schema) {
        create(new Namespace(schema));
    }

    /** Drops a schema in the database's sense, which has to be empty. */
    public void dropSchema(String schema) {
        drop(ObjectId.of(ObjectKind.NAMESPACE, QualifiedName.of(schema)));
    }

    /** Creates a sequence. */
    public void createSequence(Sequence sequence) {
        create(sequence);
    }

    /** Drops a sequence. */
    public void dropSequence(String sequence) {
        drop(ObjectId.of(ObjectKind.SEQUENCE, name(sequence)));
    }

    /** Creates a type whose values are words. */
    public void createEnum(EnumType type) {
        create(type);
    }

    /** Drops a type whose values are words. */
    public void dropEnum(String type) {
        drop(ObjectId.of(ObjectKind.ENUM_TYPE, name(type)));
    }

    /** Adds a value at the end of a type. */
    public void addEnumValue(String type, String value) {
        accept(new Operation.AddEnumValue(name(type), value, null, null));
    }

    /** Adds a value before another of a type. */
    public void addEnumValueBefore(String type, String value, String neighbour) {
        accept(new Operation.AddEnumValue(name(type), value, neighbour, null));
    }

    /** Adds a value after another of a type. */
    public void addEnumValueAfter(String type, String value, String neighbour) {
        accept(new Operation.AddEnumValue(name(type), value, null, neighbour));
    }

    /** Renames a value of a type. */
    public void renameEnumValue(String type, String from, String to) {
        accept(new Operation.RenameEnumValue(name(type), from, to));
    }

    /** Creates a view. */
    public void createView(View view) {
        create(view);
    }

    /** Drops a view. */
    public void dropView(String view) {
        drop(ObjectId.of(ObjectKind.VIEW, name(view)));
    }

    /** Makes several changes of one table in one go where the table has to be copied. */
    public void rebuildTable(String table, Consumer<TableChanges> changes) {
        TableChanges collected = new TableChanges(name(table));
        changes.accept(collected);
        accept(new Operation.RebuildTable(name(table), collected.changes()));
    }

    /** Carries out an operation of the user's own. */
    public void custom(CustomOperation operation) {
        accept(new Operation.Custom(operation));
    }

    /** Executes SQL, one statement or a script. */
    public void execute(String sql) {
        accept(new Operation.Execute(sql, List.of(), true));
    }

    /** Executes one statement with an argument for each question mark. */
    public void execute(String sql, @Nullable Object... arguments) {
        accept(new Operation.Execute(sql, Arrays.asList(arguments), true));
    }

    /** Executes the script of a file beside the migration or on the class path. */
    public void executeResource(String resource) {
        execute(context.resource(resource));
    }

    /** Writes rows: maps from column to value, all with the same columns or a part of them. */
    public void bulkInsert(String table, List<? extends Map<String, ?>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(row.get(column)));
            values.add(line);
        }
        accept(new Operation.BulkInsert(name(table), List.copyOf(columns), values));
    }

    /** Writes rows, each with a value for each of the columns. */
    public void bulkInsert(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        accept(new Operation.BulkInsert(name(table), columns, rows));
    }

    /** Deletes the rows that are equal to these in these columns. */
    public void deleteRows(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        accept(new Operation.DeleteRows(name(table), columns, rows));
    }

    /** Asks the database; what the lines above did is seen. */
    public List<Row> query(String sql, @Nullable Object... arguments) {
        return context.query(sql, Arrays.asList(arguments));
    }

    /** The connection of the run, in its transaction. Not to be committed or closed. */
    public Connection connection() {
        return context.connection();
    }

    /** The schema as it stands now. */
    public Schema inspect() {
        return context.inspect();
    }

    /** The name of the database's dialect. */
    public String dialect() {
        return context.dialect();
    }

    /** Whether a script is being written instead of a database being changed. */
    public boolean isOffline() {
        return context.isOffline();
    }

    /** The value that was given by {@code -x name=value}. */
    public Optional<String> argument(String name) {
        return context.argument(name);
    }

    /**
     * The environment that was chosen by {@code -n}, or in an application by the argument {@code
     * environment}.
     *
     * @throws NoEnvironmentException where none was
     */
    public String environment() {
        return argument(ENVIRONMENT).orElseThrow(NoEnvironmentException::new);
    }

    /**
     * Marks what only a live database can answer: offline it is left out, and a comment says so.
     */
    public void online(Runnable body) {
        context.online(body);
    }

    /** Runs statements that refuse a transaction; what went before is committed. */
    public void autocommit(Runnable body) {
        context.autocommit(body);
    }
}
