package dev.retort.dialect.postgresql;

import static dev.retort.dialect.postgresql.PostgreSqlText.append;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Filling;
import dev.retort.dialect.NumberedColumn;
import dev.retort.dialect.StandardDdl;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Operations as PostgreSQL's SQL. */
final class PostgreSqlDdl extends StandardDdl {

    private final PostgreSqlDialect postgreSql;
    private final PostgreSqlSequenceNames sequenceNames;

    PostgreSqlDdl(PostgreSqlDialect dialect, Supplier<Schema> before) {
        super(dialect, before);
        this.postgreSql = dialect;
        this.sequenceNames = new PostgreSqlSequenceNames(dialect, before);
    }

    /** PostgreSQL keeps storage, row security and the like in statements of their own. */
    @Override
    public List<DdlStatement> createTable(Operation.CreateTable operation) {
        Table table = operation.table();
        new PostgreSqlRefusals(postgreSql, operation).table(table);
        PostgreSqlHeirs heirs = new PostgreSqlHeirs(postgreSql, before);
        heirs.refuseOthers(operation);
        List<DdlStatement> statements = new ArrayList<>(super.createTable(operation));
        boolean later =
                !table.constraints().stream().allMatch(it -> PostgreSqlRules.isWithin(table, it));
        if (later && operation.ifNotExists() && before.get().table(table.name()).isPresent()) {
            return statements;
        }
        statements.addAll(heirs.afterCreation(table));
        table.columns().forEach(it -> statements.addAll(afterColumn(table.name(), it)));
        table.constraints().stream()
                .filter(it -> !PostgreSqlRules.isWithin(table, it))
                .forEach(it -> statements.addAll(addConstraint(table.name(), it)));
        table.constraints().forEach(it -> statements.addAll(replicaIdentity(table.name(), it)));
        statements.addAll(
                new PostgreSqlTableOptions(postgreSql, table.name())
                        .afterCreation(table.options()));
        return statements;
    }

    /** PostgreSQL knows tables that are partitions, that inherit, that are not logged. */
    @Override
    protected String createTableText(Table table, boolean ifNotExists) {
        String parent = table.option(TableOption.PARTITION_OF);
        List<String> elements = new ArrayList<>();
        table.columns().stream()
                .map(
                        it ->
                                parent == null
                                        ? column(it)
                                        : PostgreSqlHeirs.differing(q(it.name()), it, this::column))
                .forEach(it -> elements.add("    " + it));
        elements.removeIf(String::isBlank);
        table.constraints().stream()
                .filter(it -> PostgreSqlRules.isWithin(table, it))
                .forEach(it -> elements.add("    " + constraint(it)));
        String body =
                elements.isEmpty()
                        ? (parent == null ? " ()" : "")
                        : " (\n" + String.join(",\n", elements) + "\n)";
        return "CREATE "
                + (isSet(table, TableOption.UNLOGGED) ? "UNLOGGED " : "")
                + (isSet(table, TableOption.TEMPORARY) ? "TEMPORARY " : "")
                + "TABLE "
                + (ifNotExists ? "IF NOT EXISTS " : "")
                + q(table.name())
                + (parent == null ? "" : " PARTITION OF " + q(QualifiedName.parse(parent)))
                + body
                + tableSuffix(table);
    }

    private static boolean isSet(Table table, TableOption option) {
        return "true".equals(table.option(option));
    }

    @Override
    protected String tableSuffix(Table table) {
        StringBuilder suffix = new StringBuilder();
        Map<TableOption, String> options = table.options();
        append(suffix, " ", options.get(TableOption.PARTITION_BOUND), "");
        String parents = options.get(TableOption.INHERITS);
        append(suffix, " INHERITS (", parents == null ? null : names(parents), ")");
        append(suffix, " PARTITION BY ", options.get(TableOption.PARTITION_BY), "");
        append(suffix, " USING ", options.get(TableOption.USING), "");
        append(suffix, " WITH (", options.get(TableOption.STORAGE_PARAMETERS), ")");
        String space = options.get(TableOption.TABLESPACE);
        append(suffix, " TABLESPACE ", space == null ? null : q(space), "");
        return suffix.toString();
    }

    /** Qualified names that are separated by comma. */
    private String names(String list) {
        return PostgreSqlText.names(list).stream().map(this::q).collect(Collectors.joining(", "));
    }

    /** Names of columns that are separated by comma. */
    private String columns(String list) {
        return list(PostgreSqlText.columns(list));
    }

    /** PostgreSQL has words for integers that number rows from a sequence of their own. */
    @Override
    protected String columnType(Column column) {
        Identity identity = column.identity();
        if (identity == null || identity.mode() != Identity.Mode.SERIAL) {
            return dialect.typeName(column.type());
        }
        return switch (column.type().kind()) {
            case BIGINT -> "bigserial";
            case SMALLINT, TINYINT -> "smallserial";
            default -> "serial";
        };
    }

    @Override
    protected String identity(Identity identity) {
        return identity.mode() == Identity.Mode.SERIAL ? "" : super.identity(identity);
    }

    /** A name of a collation may have a schema. */
    @Override
    protected String collation(String collation) {
        return q(QualifiedName.parse(collation));
    }

    /** What of a column PostgreSQL sets behind its creation. */
    private List<DdlStatement> afterColumn(QualifiedName table, Column column) {
        List<DdlStatement> statements = new ArrayList<>();
        Identity identity = column.identity();
        if (identity != null
                && identity.mode() == Identity.Mode.SERIAL
                && !identity.options().equals(SequenceOptions.DEFAULT)) {
            statements.addAll(
                    statements(
                            "ALTER SEQUENCE "
                                    + q(postgreSql.serialSequence(table, column.name()))
                                    + sequenceOptions(identity.options())));
        }
        String clauses = PostgreSqlColumns.options(q(column.name()), Map.of(), column.options());
        if (!clauses.isEmpty()) {
            statements.addAll(alterTable(table, clauses));
        }
        return statements;
    }

    @Override
    public List<DdlStatement> addColumn(Operation.AddColumn operation) {
        new PostgreSqlRefusals(postgreSql, operation).column(operation.column());
        List<DdlStatement> statements = new ArrayList<>(super.addColumn(operation));
        statements.addAll(afterColumn(operation.table(), operation.column()));
        return statements;
    }

    /** PostgreSQL alters a column one property at a time, several in one statement. */
    @Override
    public List<DdlStatement> alterColumn(Operation.AlterColumn operation) {
        new PostgreSqlRefusals(postgreSql, operation).column(operation.to());
        List<DdlStatement> statements = new ArrayList<>();
        if (PostgreSqlStored.isNeeded(operation)) {
            statements.addAll(PostgreSqlStored.statements(postgreSql, before.get(), operation));
        }
        statements.addAll(
                Filling.around(
                        dialect,
                        NumberedColumn.told(operation, before),
                        it -> new PostgreSqlColumns(postgreSql, it).statements()));
        return statements;
    }

    /** PostgreSQL needs the other half of a column for few changes; the rest goes without it. */
    @Override
    public List<DdlStatement> changeColumn(Operation.ChangeColumn operation) {
        try {
            return super.changeColumn(operation);
        } catch (OpaqueSchemaException e) {
            return new PostgreSqlUnknownColumn(postgreSql, operation).statements(e);
        }
    }

    @Override
    public List<DdlStatement> moveColumn(Operation.MoveColumn operation) {
        throw refuse(
                operation,
                "PostgreSQL cannot move a column (manual, ALTER TABLE); the order matters only to"
                        + " SELECT * and to INSERT without names.");
    }

    /** PostgreSQL has a home schema to move to, and leaves the names of sequences as they were. */
    @Override
    public List<DdlStatement> renameTable(Operation.RenameTable operation) {
        QualifiedName to = operation.to();
        boolean moves = !Objects.equals(operation.from().schema(), to.schema());
        Operation.RenameTable rename =
                moves && to.schema() == null
                        ? new Operation.RenameTable(
                                operation.from(), to.withSchema(postgreSql.home()))
                        : operation;
        return sequenceNames.after(rename, super.renameTable(rename));
    }

    /** PostgreSQL leaves the name of the column's sequence as it was. */
    @Override
    public List<DdlStatement> renameColumn(Operation.RenameColumn operation) {
        return sequenceNames.after(operation, super.renameColumn(operation));
    }

    /** PostgreSQL has a statement for each option. */
    @Override
    public List<DdlStatement> setTableOptions(Operation.SetTableOptions operation) {
        new PostgreSqlRefusals(postgreSql, operation)
                .changedOptions(operation.from(), operation.to());
        return new PostgreSqlTableOptions(postgreSql, operation.table())
                .changes(operation.from(), operation.to());
    }

    /** PostgreSQL can leave the rows that are there unasked. */
    @Override
    public List<DdlStatement> addConstraint(Operation.AddConstraint operation) {
        new PostgreSqlRefusals(postgreSql, operation).constraint(operation.constraint());
        return addConstraint(operation.table(), operation.constraint());
    }

    private List<DdlStatement> addConstraint(QualifiedName table, Constraint constraint) {
        List<DdlStatement> statements =
                new ArrayList<>(
                        alterTable(
                                table,
                                "ADD "
                                        + constraint(constraint)
                                        + (PostgreSqlRules.isValidated(constraint)
                                                ? ""
                                                : " NOT VALID")));
        statements.addAll(replicaIdentity(table, constraint));
        return statements;
    }

    private List<DdlStatement> replicaIdentity(QualifiedName table, Constraint constraint) {
        String name = constraint.name();
        return name != null
                        && "true"
                                .equals(
                                        PostgreSqlRules.option(
                                                constraint, ConstraintOption.REPLICA_IDENTITY))
                ? alterTable(table, "REPLICA IDENTITY USING INDEX " + q(name))
                : List.of();
    }

    /** PostgreSQL's keys may carry columns, its checks may stay with the table alone. */
    @Override
    protected String rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY ("
                    + keyColumns(key.columns(), key.options())
                    + ")"
                    + keyIndex(key.options())
                    + deferral(key.deferral());
        }
        if (constraint instanceof ForeignKey key) {
            return "FOREIGN KEY ("
                    + keyColumns(key.columns(), key.options())
                    + ") "
                    + references(key)
                    + PostgreSqlRules.enforcement(constraint);
        }
        if (constraint instanceof Check check) {
            return "CHECK ("
                    + check.expression()
                    + ")"
                    + ("true".equals(PostgreSqlRules.option(check, ConstraintOption.NO_INHERIT))
                            ? " NO INHERIT"
                            : "")
                    + PostgreSqlRules.enforcement(constraint);
        }
        return super.rule(constraint);
    }

    private String keyIndex(Map<ConstraintOption, String> options) {
        StringBuilder text = new StringBuilder();
        String include = options.get(ConstraintOption.INCLUDE);
        append(text, " INCLUDE (", include == null ? null : columns(include), ")");
        append(text, " WITH (", options.get(ConstraintOption.STORAGE_PARAMETERS), ")");
        String space = options.get(ConstraintOption.TABLESPACE);
        append(text, " USING INDEX TABLESPACE ", space == null ? null : q(space), "");
        return text.toString();
    }

    @Override
    protected String unique(Unique unique) {
        return "UNIQUE "
                + (unique.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
                + "("
                + keyColumns(unique.columns(), unique.options())
                + ")"
                + keyIndex(unique.options())
                + deferral(unique.deferral());
    }

    /** PostgreSQL can set a part of the columns alone, and has keys of periods. */
    @Override
    protected String references(ForeignKey key) {
        StringBuilder text = new StringBuilder("REFERENCES ").append(q(key.referencedTable()));
        List<String> others =
                new ArrayList<>(key.referencedColumns().stream().map(this::q).toList());
        if (key.options().getOrDefault(ConstraintOption.KEY_PARTS, "").contains("PERIOD ")) {
            others.add("PERIOD " + others.remove(others.size() - 1));
        }
        append(text, " (", others.isEmpty() ? null : String.join(", ", others), ")");
        append(text, " MATCH ", key.match() == Match.SIMPLE ? null : key.match().name(), "");
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
            String columns = key.options().get(ConstraintOption.ON_DELETE_COLUMNS);
            append(text, " (", columns == null ? null : columns(columns), ")");
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        return text.append(deferral(key.deferral())).toString();
    }

    /** PostgreSQL's own kind of constraint. */
    @Override
    protected String exclusion(Exclusion exclusion) {
        String method = exclusion.method();
        String predicate = exclusion.predicate();
        return "EXCLUDE "
                + (method == null ? "" : "USING " + method + " ")
                + exclusion.elements().stream()
                        .map(it -> indexPart(it.part()) + " WITH " + it.operator())
                        .collect(Collectors.joining(", ", "(", ")"))
                + (predicate == null ? "" : " WHERE (" + predicate + ")")
                + deferral(exclusion.deferral());
    }

    @Override
    public List<DdlStatement> validateConstraint(Operation.ValidateConstraint operation) {
        return alterTable(operation.table(), "VALIDATE CONSTRAINT " + q(operation.constraint()));
    }

    /** PostgreSQL can build an index while others write, outside of a transaction. */
    @Override
    public List<DdlStatement> createIndex(Operation.CreateIndex operation) {
        Index index = operation.index();
        new PostgreSqlRefusals(postgreSql, operation).index(index);
        String text =
                createIndexText(
                        index,
                        (operation.concurrently() ? "CONCURRENTLY " : "")
                                + (operation.ifNotExists() ? "IF NOT EXISTS " : ""));
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(new DdlStatement(text, !operation.concurrently(), List.of()));
        if ("true".equals(index.options().get(IndexOption.REPLICA_IDENTITY))) {
            statements.addAll(
                    alterTable(index.table(), "REPLICA IDENTITY USING INDEX " + q(index.name())));
        }
        if ("true".equals(index.options().get(IndexOption.CLUSTERED))) {
            statements.addAll(alterTable(index.table(), "CLUSTER ON " + q(index.name())));
        }
        return statements;
    }

    private String createIndexText(Index index, String words) {
        String method = index.method();
        return "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + words
                + q(index.name())
                + " ON "
                + q(index.table())
                + (method == null ? "" : " USING " + method)
                + index.parts().stream()
                        .map(this::indexPart)
                        .collect(Collectors.joining(", ", " (", ")"))
                + indexSuffix(index);
    }

    @Override
    protected String indexSuffix(Index index) {
        StringBuilder text = new StringBuilder();
        append(text, " INCLUDE (", index.include().isEmpty() ? null : list(index.include()), ")");
        text.append(index.nullsDistinct() ? "" : " NULLS NOT DISTINCT");
        append(text, " WITH (", index.options().get(IndexOption.STORAGE_PARAMETERS), ")");
        String space = index.options().get(IndexOption.TABLESPACE);
        append(text, " TABLESPACE ", space == null ? null : q(space), "");
        return text + super.indexSuffix(index);
    }

    @Override
    public List<DdlStatement> dropIndex(Operation.DropIndex operation) {
        DdlStatement drop = super.dropIndex(operation).get(0);
        List<DdlStatement> statements = PostgreSqlTableOptions.identityGoes(dialect, operation);
        statements.add(
                operation.concurrently()
                        ? DdlStatement.outsideTransaction(
                                drop.sql().replaceFirst("INDEX ", "INDEX CONCURRENTLY "))
                        : drop);
        return statements;
    }

    /** PostgreSQL does not drop a partition that foreign keys look at through its whole. */
    @Override
    public List<DdlStatement> dropTable(Operation.DropTable operation) {
        List<DdlStatement> statements =
                new ArrayList<>(new PostgreSqlHeirs(postgreSql, before).beforeDrop(operation));
        statements.addAll(super.dropTable(operation));
        return statements;
    }

    @Override
    public List<DdlStatement> createObject(Operation.CreateObject operation) {
        return new PostgreSqlObjects(
                        postgreSql,
                        new PostgreSqlTargets(postgreSql, before),
                        operation.ifNotExists())
                .of(operation.object());
    }

    @Override
    public List<DdlStatement> dropObject(Operation.DropObject operation) {
        return new PostgreSqlDrops(postgreSql, before).statements(operation);
    }

    @Override
    public List<DdlStatement> alterObject(Operation.AlterObject operation) {
        return new PostgreSqlObjectChanges(postgreSql, before).alter(operation);
    }

    @Override
    public List<DdlStatement> renameObject(Operation.RenameObject operation) {
        return new PostgreSqlRenames(postgreSql, before).statements(operation);
    }

    /** A value that is added can be used after the transaction alone. */
    @Override
    public List<DdlStatement> addEnumValue(Operation.AddEnumValue operation) {
        String text =
                "ALTER TYPE "
                        + q(operation.type())
                        + " ADD VALUE "
                        + dialect.literal(operation.value());
        String neighbour = operation.before() == null ? operation.after() : operation.before();
        return statements(
                neighbour == null
                        ? text
                        : text
                                + (operation.before() == null ? " AFTER " : " BEFORE ")
                                + dialect.literal(neighbour));
    }

    @Override
    public List<DdlStatement> renameEnumValue(Operation.RenameEnumValue operation) {
        return statements(
                "ALTER TYPE "
                        + q(operation.type())
                        + " RENAME VALUE "
                        + dialect.literal(operation.from())
                        + " TO "
                        + dialect.literal(operation.to()));
    }

    /** A number of single precision is found again by its shortest text only. */
    @Override
    protected String equality(String column, Object value) {
        return value instanceof Float
                ? column + " = '" + value + "'"
                : super.equality(column, value);
    }
}
