package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Filling;
import dev.retort.dialect.StandardDdl;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations as the SQL of MariaDB and MySQL (MariaDB Knowledge Base, "Data Definition"). */
final class MySqlDdl extends StandardDdl {

    private final MySqlFacts facts;
    private final Operation operation;
    private final MySqlColumns columns;
    private final MySqlConstraints constraints;
    private final MySqlIndexes indexes;
    private final MySqlTableOptions options;
    private final MySqlReferences references;

    private final boolean alone;

    MySqlDdl(MySqlDialect dialect, Operation operation, Supplier<Schema> before) {
        this(dialect, operation, before, true);
    }

    /** The DDL of an operation, alone or as one of several in one statement. */
    MySqlDdl(MySqlDialect dialect, Operation operation, Supplier<Schema> before, boolean alone) {
        super(dialect, before);
        this.alone = alone;
        this.facts = dialect.facts();
        this.operation = operation;
        this.columns = new MySqlColumns(facts);
        this.constraints = new MySqlConstraints(facts, operation.name());
        this.indexes = new MySqlIndexes(facts, operation.name());
        this.options = new MySqlTableOptions(facts, operation.name());
        this.references = new MySqlReferences(facts, before, this::refuse);
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return refuse(operation, facts.product() + " " + what);
    }

    private List<DdlStatement> alter(QualifiedName table, List<String> clauses) {
        return clauses.isEmpty() ? List.of() : alterTable(table, String.join(", ", clauses));
    }

    private String ifExists(boolean wanted) {
        return wanted && facts.mariaDb() ? "IF EXISTS " : "";
    }

    /** Whether it has to be looked up if something is there, for want of a word for it. */
    private boolean looksUp(boolean conditional) {
        return conditional && !facts.mariaDb();
    }

    private MySqlLateValues lateValues() {
        return new MySqlLateValues(facts, this::refuse);
    }

    private Optional<Table> table(QualifiedName name) {
        return before.get().table(name);
    }

    private Column column(QualifiedName table, String name) {
        return table(table)
                .flatMap(found -> found.column(name))
                .orElseThrow(
                        () ->
                                refuse(
                                        "restates a whole column to change it, and there is no"
                                                + " column \""
                                                + name
                                                + "\" of \""
                                                + table
                                                + "\" to restate."));
    }

    /** Comments stand in the statement. */
    @Override
    public List<DdlStatement> createTable(Operation.CreateTable create) {
        lateValues().require(create.table());
        return statements(createTableText(create.table(), create.ifNotExists()));
    }

    @Override
    protected String createTableText(Table table, boolean ifNotExists) {
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            Check own = constraints.checkOf(table, column.name()).orElse(null);
            elements.add("    " + columns.definition(column, own));
        }
        int number = 1;
        for (Constraint constraint : table.constraints()) {
            boolean numbered =
                    constraint instanceof ForeignKey
                            && (table.name().name() + "_ibfk_" + number).equals(constraint.name());
            number += numbered ? 1 : 0;
            if (!constraints.isInColumn(constraint)) {
                Constraint whole = references.whole(constraint, table);
                elements.add("    " + constraints.text(numbered ? whole.name(null) : whole));
            }
        }
        boolean temporary = "true".equalsIgnoreCase(table.option(TableOption.TEMPORARY));
        return "CREATE %sTABLE %s%s (\n%s\n)%s"
                .formatted(
                        temporary ? "TEMPORARY " : "",
                        ifNotExists ? "IF NOT EXISTS " : "",
                        q(table.name()),
                        String.join(",\n", elements),
                        options.suffix(table));
    }

    @Override
    public List<DdlStatement> renameTable(Operation.RenameTable rename) {
        return statements("RENAME TABLE " + q(rename.from()) + " TO " + q(rename.to()));
    }

    @Override
    protected List<DdlStatement> tableComment(QualifiedName table, @Nullable String comment) {
        return alterTable(table, "COMMENT = " + dialect.literal(comment == null ? "" : comment));
    }

    /** Columns that follow the collation of their table are restated with it. */
    @Override
    public List<DdlStatement> setTableOptions(Operation.SetTableOptions change) {
        List<String> clauses = new ArrayList<>(options.changes(change.from(), change.to()));
        if (MySqlTableOptions.changesCollation(change.from(), change.to())) {
            Table table = table(change.table()).orElse(Table.of(change.table(), List.of()));
            for (Column column : table.columns()) {
                if (MySqlTableOptions.followsTable(column)) {
                    clauses.add("MODIFY COLUMN " + restated(table, column));
                }
            }
        }
        List<DdlStatement> statements = new ArrayList<>(alter(change.table(), clauses));
        options.partitioning(change.from(), change.to())
                .ifPresent(clause -> statements.addAll(alterTable(change.table(), clause)));
        return statements;
    }

    private String restated(Table table, Column column) {
        return columns.definition(column, constraints.checkOf(table, column.name()).orElse(null));
    }

    @Override
    public List<DdlStatement> addColumn(Operation.AddColumn add) {
        Column column = add.column();
        boolean there =
                looksUp(add.ifNotExists())
                        && table(add.table()).flatMap(t -> t.column(column.name())).isPresent();
        if (there) {
            return List.of();
        }
        lateValues().requireAfter(add, add.table(), column, before);
        List<String> clauses = new ArrayList<>();
        clauses.add(
                "ADD COLUMN "
                        + (add.ifNotExists() && facts.mariaDb() ? "IF NOT EXISTS " : "")
                        + columns.definition(column, null)
                        + position(add.table(), add.position(), column.name()));
        start(column.identity()).ifPresent(clauses::add);
        if (column.identity() != null) {
            clauses.addAll(numbers(add.table(), add));
        }
        return alter(add.table(), clauses);
    }

    /** What an operation means for the index of the column that numbers the rows. */
    private List<String> numbers(QualifiedName table, Operation change) {
        Schema schema = before.get();
        Optional<MySqlKeys> keys = alone ? MySqlKeys.of(schema, table) : Optional.empty();
        return keys.flatMap(
                        was ->
                                MySqlKeys.of(change.apply(schema), table)
                                        .map(now -> MySqlDrops.numbers(was, now)))
                .orElse(List.of());
    }

    /** Where an AUTO_INCREMENT column begins to count is a property of its table. */
    private static Optional<String> start(@Nullable Identity identity) {
        Long start = identity == null ? null : identity.options().start();
        return start == null ? Optional.empty() : Optional.of("AUTO_INCREMENT = " + start);
    }

    private String position(QualifiedName table, @Nullable Position position, String moved) {
        return position == null ? "" : places(table).after(position, moved);
    }

    private MySqlPlaces places(QualifiedName table) {
        return new MySqlPlaces(
                table, () -> table(table).map(Table::columns).orElse(List.of()), this::refuse);
    }

    /** What stands on the column goes with it, which the server would refuse or do by half. */
    @Override
    public List<DdlStatement> dropColumn(Operation.DropColumn drop) {
        Schema schema = before.get();
        Optional<MySqlKeys> keys = MySqlKeys.of(schema, drop.table());
        boolean absent = keys.isPresent() && keys.get().table().column(drop.column()).isEmpty();
        if (absent && looksUp(drop.ifExists())) {
            return List.of();
        }
        List<String> clauses = new ArrayList<>();
        keys.filter(found -> !absent)
                .ifPresent(
                        found ->
                                clauses.addAll(
                                        new MySqlDrops(found, schema, constraints)
                                                .withColumn(drop.column())));
        clauses.add("DROP COLUMN " + ifExists(drop.ifExists()) + q(drop.column()));
        return alter(drop.table(), clauses);
    }

    /** The whole column is restated, but for a default that is a plain value. */
    @Override
    public List<DdlStatement> alterColumn(Operation.AlterColumn operation) {
        return Filling.around(dialect, operation, this::altered);
    }

    private List<DdlStatement> altered(Operation.AlterColumn change) {
        Column from = change.from();
        Column to = change.to();
        lateValues().requireAfter(change, change.table(), to, before);
        if (change.using() != null) {
            return new MySqlConversion(facts, before.get()).statements(change, change.using());
        }
        if (from.equals(to)) {
            return List.of();
        }
        if (MySqlAlterations.isVirtual(from) != MySqlAlterations.isVirtual(to)) {
            return madeAgain(change);
        }
        // The server goes on writing the time where that was the default, without a word.
        if (from.defaultSql(null).equals(to.defaultSql(null))
                && !columns.isNow(from.defaultSql())
                && isPlainDefault(to)) {
            return alterTable(change.table(), "ALTER COLUMN " + q(to.name()) + plainDefault(to));
        }
        Check own =
                facts.mariaDb()
                        ? table(change.table())
                                .flatMap(table -> constraints.checkOf(table, from.name()))
                                .orElse(null)
                        : null;
        String verb =
                from.name().equals(to.name())
                        ? "MODIFY COLUMN "
                        : "CHANGE COLUMN " + q(from.name()) + " ";
        List<String> clauses = new ArrayList<>();
        clauses.add(verb + columns.definition(to, own));
        if (!Objects.equals(from.identity(), to.identity())) {
            start(to.identity()).ifPresent(clauses::add);
            clauses.addAll(numbers(change.table(), change));
        }
        return alter(change.table(), clauses);
    }

    private boolean isPlainDefault(Column column) {
        String sql = column.defaultSql();
        return column.generated() == null
                && (sql == null || columns.isLiteral(sql) && !MySqlTypes.isLarge(column.type()));
    }

    private static String plainDefault(Column column) {
        String sql = column.defaultSql();
        if (sql == null && !column.nullable()) {
            return " DROP DEFAULT";
        }
        return " SET DEFAULT " + (sql == null ? "NULL" : sql);
    }

    private List<DdlStatement> madeAgain(Operation.AlterColumn change) {
        String name = change.from().name();
        String previous = places(change.table()).previous(name, name);
        return new MySqlRemadeColumn(facts, before.get(), change)
                .statements(previous == null ? " FIRST" : " AFTER " + q(previous));
    }

    /** The whole column, as it is, in another place. */
    @Override
    public List<DdlStatement> moveColumn(Operation.MoveColumn move) {
        Table table = table(move.table()).orElse(Table.of(move.table(), List.of()));
        Column column = column(move.table(), move.column());
        return alterTable(
                move.table(),
                "MODIFY COLUMN "
                        + restated(table, column)
                        + position(move.table(), move.position(), column.name()));
    }

    @Override
    public List<DdlStatement> addConstraint(Operation.AddConstraint add) {
        Table alone = Table.of(add.table(), List.of());
        Constraint constraint = references.whole(add.constraint(), alone);
        if (constraint instanceof Check || MySqlLateValues.writes(constraint)) {
            table(add.table()).ifPresent(it -> lateValues().require(it.with(constraint)));
        }
        if (constraint instanceof Check check && constraints.isInColumn(check)) {
            Column column = column(add.table(), MySqlConstraints.columnOf(check));
            return alterTable(add.table(), "MODIFY COLUMN " + columns.definition(column, check));
        }
        boolean numbered =
                constraint instanceof ForeignKey
                        && MySqlKeys.isNumbered(alone, constraint.name())
                        && MySqlKeys.of(before.get(), add.table())
                                .map(keys -> add.table().name() + "_ibfk_" + keys.nextNumber())
                                .filter(next -> next.equals(constraint.name()))
                                .isPresent();
        List<String> clauses = new ArrayList<>();
        clauses.add("ADD " + constraints.text(numbered ? constraint.name(null) : constraint));
        if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
            clauses.addAll(numbers(add.table(), add));
        }
        return alter(add.table(), clauses);
    }

    @Override
    public List<DdlStatement> dropConstraint(Operation.DropConstraint drop) {
        Schema schema = before.get();
        Operation completed = drop.completed(schema);
        Constraint was = ((Operation.DropConstraint) completed).was();
        Optional<Table> table = schema.table(drop.table());
        if (was == null) {
            if (table.isPresent() && looksUp(drop.ifExists())) {
                return List.of();
            }
            if (table.flatMap(Table::primaryKey).isPresent() && !drop.ifExists()) {
                throw refuse(
                        "has no constraint \"%s\" of \"%s\"; a primary key has no name there and is dropped as a value: op.dropConstraint(\"%s\", primaryKey(…))."
                                .formatted(drop.constraint(), drop.table(), drop.table()));
            }
            return alterTable(
                    drop.table(),
                    "DROP CONSTRAINT " + ifExists(drop.ifExists()) + q(constraintName(drop)));
        }
        if (was instanceof Check check && constraints.isInColumn(check)) {
            return alter(drop.table(), withoutCheck(drop.table(), check));
        }
        Optional<MySqlKeys> keys = MySqlKeys.of(schema, drop.table());
        if (keys.isEmpty()) {
            return alterTable(drop.table(), constraints.drop(was, drop.ifExists()));
        }
        String name = was.name();
        Constraint there = name == null ? was : keys.get().table().constraint(name).orElse(was);
        List<String> clauses =
                new ArrayList<>(new MySqlDrops(keys.get(), schema, constraints).constraint(there));
        clauses.addAll(numbers(drop.table(), completed));
        return alter(drop.table(), clauses);
    }

    /** What is no index is dropped and added again; of one name there are never two at a time. */
    @Override
    public List<DdlStatement> renameConstraint(Operation.RenameConstraint rename) {
        Constraint was =
                table(rename.table())
                        .flatMap(table -> table.constraint(rename.from()))
                        .orElseThrow(
                                () ->
                                        refuse(
                                                "renames a constraint by making it again, and"
                                                        + " there is no \""
                                                        + rename.from()
                                                        + "\" in \""
                                                        + rename.table()
                                                        + "\"."));
        if (was instanceof PrimaryKey) {
            return List.of();
        }
        if (was instanceof Unique) {
            return alterTable(
                    rename.table(), "RENAME INDEX " + q(rename.from()) + " TO " + q(rename.to()));
        }
        Schema schema = before.get();
        List<String> clauses =
                constraints.isInColumn(was)
                        ? withoutCheck(rename.table(), (Check) was)
                        : MySqlKeys.of(schema, rename.table())
                                .map(it -> new MySqlDrops(it, schema, constraints).constraint(was))
                                .orElse(List.of());
        Table alone = Table.of(rename.table(), List.of());
        String again = "ADD " + constraints.text(references.whole(was.name(rename.to()), alone));
        return alter(rename.table(), Stream.concat(clauses.stream(), Stream.of(again)).toList());
    }

    /** A check that stands in a column goes when the column is restated without it. */
    private List<String> withoutCheck(QualifiedName table, Check check) {
        Column column = column(table, MySqlConstraints.columnOf(check));
        return List.of("MODIFY COLUMN " + columns.definition(column, null));
    }

    @Override
    public List<DdlStatement> createIndex(Operation.CreateIndex create) {
        Index index = create.index();
        boolean there =
                looksUp(create.ifNotExists())
                        && before.get().index(index.name(), index.table()).isPresent();
        return there
                ? List.of()
                : statements(
                        indexes.create(
                                index,
                                create.ifNotExists() && facts.mariaDb(),
                                create.concurrently()));
    }

    /** A foreign key that the index served gets one of its own again. */
    @Override
    public List<DdlStatement> dropIndex(Operation.DropIndex drop) {
        Schema schema = before.get();
        Operation completed = drop.completed(schema);
        QualifiedName table = ((Operation.DropIndex) completed).table();
        if (table == null) {
            throw refuse(
                    "drops an index by its table; name the table of \"" + drop.index() + "\".");
        }
        Optional<MySqlKeys> keys = MySqlKeys.of(schema, table);
        boolean there = schema.index(drop.index(), table).isPresent();
        if (!there && keys.isPresent() && looksUp(drop.ifExists())) {
            return List.of();
        }
        List<String> clauses = new ArrayList<>();
        clauses.add("DROP INDEX " + ifExists(drop.ifExists()) + q(drop.index()));
        if (there && keys.isPresent()) {
            Optional<MySqlKeys> after = MySqlKeys.of(completed.apply(schema), table);
            after.ifPresent(
                    left ->
                            clauses.addAll(
                                    MySqlDrops.ownIndexes(keys.get(), left, facts.mariaDb())));
            clauses.addAll(numbers(table, completed));
        }
        return drop.concurrently() ? alter(table, withoutLocks(clauses)) : alter(table, clauses);
    }

    private static List<String> withoutLocks(List<String> clauses) {
        List<String> all = new ArrayList<>(clauses);
        all.add("ALGORITHM = INPLACE");
        all.add("LOCK = NONE");
        return all;
    }

    @Override
    public List<DdlStatement> renameIndex(Operation.RenameIndex rename) {
        return alterTable(
                rename.table(), "RENAME INDEX " + q(rename.from()) + " TO " + q(rename.to()));
    }

    /** One statement takes several changes, and some are possible only together. */
    @Override
    public List<DdlStatement> rebuildTable(Operation.RebuildTable rebuild) {
        return new MySqlRebuild((MySqlDialect) dialect, rebuild.table(), before.get())
                .statements(rebuild.changes());
    }

    @Override
    public List<DdlStatement> createObject(Operation.CreateObject create) {
        return objects().create(create.object(), create.ifNotExists());
    }

    @Override
    public List<DdlStatement> dropObject(Operation.DropObject drop) {
        return objects().drop(drop);
    }

    @Override
    public List<DdlStatement> alterObject(Operation.AlterObject alter) {
        return objects().alter(alter);
    }

    @Override
    public List<DdlStatement> renameObject(Operation.RenameObject rename) {
        return objects().rename(rename);
    }

    private MySqlObjects objects() {
        return new MySqlObjects((MySqlDialect) dialect, operation, before);
    }
}
