package dev.retort.dialect.sqlite;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Rebuild;
import dev.retort.dialect.StandardDdl;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Operations as SQLite's SQL (<a href="https://www.sqlite.org/lang_altertable.html">ALTER
 * TABLE</a>): it renames, adds columns that need no look at the rows, and drops columns on which
 * nothing stands.
 */
final class SqliteDdl extends StandardDdl {

    private final Rebuild rebuild;
    private final boolean legacy;
    private final boolean dropsColumns;
    private final SqliteRefusals refusals;

    SqliteDdl(SqliteDialect dialect, Supplier<Schema> before, Rebuild rebuild, String operation) {
        super(dialect, before);
        this.rebuild = rebuild;
        this.legacy = dialect.legacy();
        this.dropsColumns = dialect.dropsColumns();
        this.refusals = new SqliteRefusals(operation);
    }

    SqliteRefusals refusals() {
        return refusals;
    }

    /** Goes back to the way of renaming that the caller has chosen. */
    String renamingAsBefore() {
        return "PRAGMA legacy_alter_table = " + (legacy ? "ON" : "OFF");
    }

    /** Statements that look at views and triggers, which the way of old does not. */
    List<String> asOfToday(List<String> statements) {
        if (!legacy || statements.isEmpty()) {
            return statements;
        }
        List<String> all = new ArrayList<>(List.of("PRAGMA legacy_alter_table = OFF"));
        all.addAll(statements);
        all.add(renamingAsBefore());
        return all;
    }

    private List<DdlStatement> alterToday(QualifiedName table, String clause) {
        return asOfToday(List.of("ALTER TABLE " + q(table) + " " + clause)).stream()
                .map(DdlStatement::of)
                .toList();
    }

    @Override
    protected String createTableText(Table table, boolean ifNotExists) {
        refusals.check(table);
        String name = (ifNotExists ? "IF NOT EXISTS " : "") + q(table.name());
        String module = table.option(TableOption.USING);
        if (module != null) {
            return "CREATE VIRTUAL TABLE " + name + " USING " + module;
        }
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            elements.add("    " + column(table, column));
        }
        for (Constraint constraint : table.constraints()) {
            if (!isInline(table, constraint)) {
                elements.add("    " + constraint(constraint));
            }
        }
        return "CREATE %sTABLE %s (\n%s\n)%s"
                .formatted(
                        table.option(TableOption.TEMPORARY) == null ? "" : "TEMP ",
                        name,
                        String.join(",\n", elements),
                        tableSuffix(table));
    }

    @Override
    protected String tableSuffix(Table table) {
        List<String> options = new ArrayList<>();
        if (table.option(TableOption.STRICT) != null) {
            options.add("STRICT");
        }
        if (table.option(TableOption.WITHOUT_ROWID) != null) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** AUTOINCREMENT can stand in the column alone, and the key with it. */
    private static boolean isInline(Table table, Constraint constraint) {
        return constraint instanceof PrimaryKey key
                && key.columns().size() == 1
                && table.column(key.columns().get(0)).filter(SqliteDdl::isForever).isPresent();
    }

    private static boolean isForever(Column column) {
        Identity identity = column.identity();
        return identity != null && identity.mode() == Identity.Mode.AUTOINCREMENT;
    }

    /** A column of a table that is known: the one that numbers rows is its rowid. */
    String column(Table table, Column column) {
        if (column.identity() == null) {
            return column(column);
        }
        refusals.check(column);
        if (!RowidAlias.isOne(table, column)) {
            throw refusals.refuse(
                    ("SQLite numbers rows by a primary key of one column alone, and \"%s\" of"
                                    + " \"%s\" is none. Make it the primary key, or give its values"
                                    + " yourself.")
                            .formatted(column.name(), table.name()));
        }
        Column alias = column.type(RowidAlias.TYPE).identity(null);
        if (!isForever(column)) {
            return column(alias);
        }
        PrimaryKey key = table.primaryKey().orElseThrow();
        String conflict = key.options().get(ConstraintOption.ON_CONFLICT);
        return q(column.name())
                + " "
                + dialect.typeName(RowidAlias.TYPE)
                + (column.nullable() ? "" : " NOT NULL")
                + (key.name() == null ? "" : " CONSTRAINT " + q(key.name()))
                + " PRIMARY KEY"
                + (conflict == null ? "" : " ON CONFLICT " + conflict)
                + " AUTOINCREMENT";
    }

    @Override
    protected String column(Column column) {
        refusals.check(column);
        StringBuilder text = new StringBuilder(q(column.name()));
        String type = columnType(column);
        text.append(type.isEmpty() ? "" : " " + type);
        if (column.collation() != null) {
            text.append(" COLLATE ").append(collation(column.collation()));
        }
        if (column.generated() != null) {
            text.append(' ').append(generated(column.generated()));
        }
        if (!column.nullable()) {
            text.append(" NOT NULL");
            String conflict = column.option(ColumnOption.NOT_NULL_CONFLICT);
            text.append(conflict == null ? "" : " ON CONFLICT " + conflict);
        }
        if (column.defaultSql() != null) {
            text.append(" DEFAULT ").append(Defaults.written(column.defaultSql()));
        }
        return text.toString();
    }

    /** A constraint as it stands in the text of a table. */
    String text(Constraint constraint) {
        return constraint(constraint);
    }

    @Override
    protected String rule(Constraint constraint) {
        refusals.check(constraint);
        String rule = super.rule(constraint);
        String conflict = conflict(constraint);
        return conflict == null ? rule : rule + " ON CONFLICT " + conflict;
    }

    private static @Nullable String conflict(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.options().get(ConstraintOption.ON_CONFLICT);
        }
        if (constraint instanceof Unique unique) {
            return unique.options().get(ConstraintOption.ON_CONFLICT);
        }
        return constraint instanceof Check check
                ? check.options().get(ConstraintOption.ON_CONFLICT)
                : null;
    }

    /** The other table stands in the same database, whose name cannot be said here. */
    @Override
    protected String references(ForeignKey key) {
        return super.references(
                key.references(key.referencedTable().withSchema(null), key.referencedColumns()));
    }

    /** SQLite keeps no comments. */
    @Override
    protected List<DdlStatement> tableComment(QualifiedName table, @Nullable String comment) {
        return List.of();
    }

    @Override
    protected List<DdlStatement> columnComment(QualifiedName table, Column column) {
        return List.of();
    }

    @Override
    public List<DdlStatement> renameTable(Operation.RenameTable operation) {
        QualifiedName from = operation.from();
        QualifiedName to = operation.to();
        if (to.schema() != null && !to.schema().equals(from.schema())) {
            throw refusals.refuse(
                    "A table of SQLite cannot move to another database file; create it there,"
                            + " copy the rows and drop it here.");
        }
        return alterToday(from, "RENAME TO " + q(to.name()));
    }

    @Override
    public List<DdlStatement> setTableOptions(Operation.SetTableOptions operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<DdlStatement> addColumn(Operation.AddColumn operation) {
        if (operation.ifNotExists() && hasColumn(operation.table(), operation.column().name())) {
            return List.of();
        }
        return rebuild != Rebuild.ALWAYS && InPlace.canAdd(operation)
                ? alterTable(operation.table(), "ADD COLUMN " + column(operation.column()))
                : rebuild(operation, operation.table());
    }

    private boolean hasColumn(QualifiedName table, String column) {
        return before.get().table(table).flatMap(it -> it.column(column)).isPresent();
    }

    /** With the indexes on it, which SQLite does not drop by itself. */
    @Override
    public List<DdlStatement> dropColumn(Operation.DropColumn operation) {
        QualifiedName table = operation.table();
        Schema schema = before.get();
        if (operation.ifExists() && !hasColumn(table, operation.column())) {
            return List.of();
        }
        if (rebuild == Rebuild.ALWAYS
                || !dropsColumns
                || !InPlace.canDrop(schema, table, operation.column())) {
            return rebuild(operation, table);
        }
        List<DdlStatement> statements = new ArrayList<>();
        for (Index index : InPlace.indexesOn(schema, table, operation.column())) {
            statements.add(
                    DdlStatement.of(
                                    "DROP INDEX "
                                            + q(new QualifiedName(table.schema(), index.name())))
                            .alsoDropping(List.of("INDEX " + SqliteNames.quote(index.name()))));
        }
        statements.addAll(alterToday(table, "DROP COLUMN " + q(operation.column())));
        schema.table(table).stream()
                .map(it -> operation.apply(schema).table(it.name()).orElse(it))
                .flatMap(it -> Probes.of(schema, it.name(), Probes.columns(it)).stream())
                .map(DdlStatement::of)
                .forEach(statements::add);
        return statements;
    }

    @Override
    public List<DdlStatement> alterColumn(Operation.AlterColumn operation) {
        Column from = operation.from().comment(null);
        Column to = operation.to().comment(null);
        if (operation.using() != null || !from.equals(to.name(from.name()))) {
            return rebuild(operation, operation.table());
        }
        return from.name().equals(to.name())
                ? List.of()
                : new Operation.RenameColumn(operation.table(), from.name(), to.name())
                        .accept(this);
    }

    @Override
    public List<DdlStatement> renameColumn(Operation.RenameColumn operation) {
        return rebuild == Rebuild.ALWAYS
                ? rebuild(operation, operation.table())
                : alterToday(
                        operation.table(),
                        "RENAME COLUMN " + q(operation.from()) + " TO " + q(operation.to()));
    }

    @Override
    public List<DdlStatement> moveColumn(Operation.MoveColumn operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<DdlStatement> addConstraint(Operation.AddConstraint operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<DdlStatement> dropConstraint(Operation.DropConstraint operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<DdlStatement> renameConstraint(Operation.RenameConstraint operation) {
        return rebuild(operation, operation.table());
    }

    @Override
    public List<DdlStatement> rebuildTable(Operation.RebuildTable operation) {
        return rebuild(operation, operation.table(), operation.changes());
    }

    private List<DdlStatement> rebuild(Operation operation, QualifiedName table) {
        return rebuild(operation, table, List.of(operation));
    }

    private List<DdlStatement> rebuild(
            Operation operation, QualifiedName table, List<Operation> changes) {
        if (rebuild == Rebuild.NEVER) {
            throw refusals.refuse(
                    "SQLite cannot make this change to the table \""
                            + table
                            + "\" in place, and \"rebuild\" says that no table is copied. Set it to"
                            + " \"auto\".");
        }
        SqliteRebuild copy = new SqliteRebuild(this, before.get(), operation, table);
        copy.change(changes);
        copy.finish(operation);
        return copy.statements();
    }

    @Override
    protected String createIndexText(Index index, boolean ifNotExists) {
        refusals.check(index);
        return "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + (ifNotExists ? "IF NOT EXISTS " : "")
                + q(new QualifiedName(index.table().schema(), index.name()))
                + " ON "
                + q(index.table().name())
                + " ("
                + String.join(", ", index.parts().stream().map(this::indexPart).toList())
                + ")"
                + indexSuffix(index);
    }

    @Override
    protected String indexPart(IndexPart part) {
        return SqliteNames.part(part);
    }

    /** SQLite has no statement for it: the index is made again. */
    @Override
    public List<DdlStatement> renameIndex(Operation.RenameIndex operation) {
        Optional<Index> index = before.get().index(operation.from(), operation.table());
        if (index.isEmpty()) {
            throw refusals.refuse(
                    "SQLite makes an index again to rename it, and what the index \""
                            + operation.from()
                            + "\" is made of is not known. Drop it and create it by its new name.");
        }
        ObjectId id = index.get().id();
        String create =
                before.get()
                        .definition(id)
                        .map(text -> renamed(text, operation))
                        .orElseGet(() -> createIndexText(index.get().name(operation.to()), false));
        QualifiedName old = new QualifiedName(operation.table().schema(), index.get().name());
        return statements("DROP INDEX " + q(old), create);
    }

    private String renamed(String text, Operation.RenameIndex operation) {
        StoredIndex stored = StoredIndex.parse(text);
        QualifiedName name = new QualifiedName(operation.table().schema(), operation.to());
        return text.substring(0, stored.nameFrom()) + q(name) + text.substring(stored.nameTo());
    }

    @Override
    public List<DdlStatement> createObject(Operation.CreateObject operation) {
        return new SqliteObjects(dialect, refusals)
                .create(operation.object(), operation.ifNotExists());
    }

    @Override
    public List<DdlStatement> dropObject(Operation.DropObject operation) {
        return new SqliteObjects(dialect, refusals).drop(operation.id(), operation.ifExists());
    }

    @Override
    public List<DdlStatement> alterObject(Operation.AlterObject operation) {
        SqliteObjects objects = new SqliteObjects(dialect, refusals);
        ObjectId id = operation.from() == null ? operation.to().id() : operation.from().id();
        List<DdlStatement> statements = new ArrayList<>(objects.drop(id, operation.from() == null));
        statements.addAll(objects.create(operation.to(), false));
        triggers(id).forEach(it -> statements.addAll(objects.create(it, false)));
        return statements;
    }

    /** What stands on a view goes with it when it is made again. */
    private List<Trigger> triggers(ObjectId id) {
        if (id.kind() != ObjectKind.VIEW) {
            return List.of();
        }
        try {
            Schema schema = before.get();
            QualifiedName view = schema.name(id.name());
            return schema.objects(Trigger.class).stream()
                    .filter(it -> it.table().equals(view))
                    .toList();
        } catch (OpaqueSchemaException e) {
            return List.of();
        }
    }

    @Override
    public List<DdlStatement> renameObject(Operation.RenameObject operation) {
        Schema schema = before.get();
        if (!triggers(operation.id()).isEmpty()) {
            throw refusals.refuse(
                    "SQLite makes a view again to rename it, and its triggers name the view. Drop"
                            + " them first, and create them on the view by its new name.");
        }
        Schema after = operation.apply(schema);
        List<DdlStatement> statements = new ArrayList<>();
        for (var object : after.objects()) {
            boolean renamed = object.id().kind() == operation.id().kind();
            if (renamed && schema.find(object.id()).isEmpty()) {
                SqliteObjects objects = new SqliteObjects(dialect, refusals);
                statements.addAll(objects.drop(operation.id(), false));
                statements.addAll(objects.create(object, false));
            }
        }
        if (statements.isEmpty()) {
            throw refusals.refuse(
                    "SQLite makes it again to rename it, and its text is not known. Drop it and"
                            + " create it by its new name.");
        }
        return statements;
    }
}
