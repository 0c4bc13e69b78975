package dev.retort.dialect;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations as the SQL of the standard (ISO/IEC 9075-2, 11). A database overrides only where it
 * differs, and says first how.
 */
public abstract class StandardDdl implements OperationVisitor<List<DdlStatement>> {

    private static final String NO_ENUMS = " has no types of words; alter the column's type.";

    protected final Dialect dialect;
    protected final Supplier<Schema> before;

    protected StandardDdl(Dialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
    }

    /** A name as it stands in SQL. */
    protected final String q(String name) {
        return dialect.quote(name);
    }

    /** A qualified name as it stands in SQL. */
    protected final String q(QualifiedName name) {
        return dialect.quote(name);
    }

    /** Names as they stand in SQL, separated by comma. */
    protected final String list(List<String> names) {
        return names.stream().map(dialect::quote).collect(Collectors.joining(", "));
    }

    /** Complete statements that run in a transaction. */
    protected static List<DdlStatement> statements(String... sql) {
        return List.of(sql).stream().map(DdlStatement::of).toList();
    }

    /** {@code ALTER TABLE} and what follows. */
    protected final List<DdlStatement> alterTable(QualifiedName table, String clause) {
        return statements("ALTER TABLE " + q(table) + " " + clause);
    }

    /** What this database has no statement for; {@code what} says why and names the way out. */
    protected final NotSupportedByDatabaseException refuse(Operation operation, String what) {
        return new NotSupportedByDatabaseException(dialect.name(), operation.name(), what);
    }

    @Override
    public List<DdlStatement> createTable(Operation.CreateTable operation) {
        Table table = operation.table();
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(DdlStatement.of(createTableText(table, operation.ifNotExists())));
        if (table.comment() != null) {
            statements.addAll(tableComment(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.addAll(columnComment(table.name(), column));
            }
        }
        return statements;
    }

    /** {@code CREATE TABLE}, one line for each element. */
    protected String createTableText(Table table, boolean ifNotExists) {
        List<String> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add("    " + column(column)));
        table.constraints().forEach(constraint -> elements.add("    " + constraint(constraint)));
        return "CREATE TABLE %s%s (\n%s\n)%s"
                .formatted(
                        ifNotExists ? "IF NOT EXISTS " : "",
                        q(table.name()),
                        String.join(",\n", elements),
                        tableSuffix(table));
    }

    /** What stands behind the closing parenthesis. */
    protected String tableSuffix(Table table) {
        return "";
    }

    /** A column as CREATE TABLE and ADD COLUMN have it. */
    protected String column(Column column) {
        StringBuilder text = new StringBuilder(q(column.name()));
        text.append(' ').append(columnType(column));
        if (column.collation() != null) {
            text.append(" COLLATE ").append(collation(column.collation()));
        }
        if (column.generated() != null) {
            text.append(' ').append(generated(column.generated()));
        }
        if (column.defaultSql() != null) {
            text.append(" DEFAULT ").append(column.defaultSql());
        }
        if (column.identity() != null) {
            text.append(identity(column.identity()));
        }
        if (!column.nullable()) {
            text.append(" NOT NULL");
        }
        return text.toString();
    }

    /** The type of a column; a database may know a special one for those that number rows. */
    protected String columnType(Column column) {
        return dialect.typeName(column.type());
    }

    /** The name of a collation. */
    protected String collation(String collation) {
        return q(collation);
    }

    /** {@code GENERATED ALWAYS AS (…)}. */
    protected String generated(Generated generated) {
        return "GENERATED ALWAYS AS ("
                + generated.expression()
                + (generated.stored() ? ") STORED" : ") VIRTUAL");
    }

    /** {@code GENERATED … AS IDENTITY}, with a space before it. */
    protected String identity(Identity identity) {
        String options = sequenceOptions(identity.options());
        return (identity.mode() == Identity.Mode.ALWAYS
                        ? " GENERATED ALWAYS AS IDENTITY"
                        : " GENERATED BY DEFAULT AS IDENTITY")
                + (options.isEmpty() ? "" : " (" + options.strip() + ")");
    }

    /** The options of a sequence, each with a space before it. */
    protected String sequenceOptions(SequenceOptions options) {
        return clause(" START WITH ", options.start())
                + clause(" INCREMENT BY ", options.increment())
                + clause(" MINVALUE ", options.minimum())
                + clause(" MAXVALUE ", options.maximum())
                + clause(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    private static String clause(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    /** A constraint as CREATE TABLE and ADD CONSTRAINT have it. */
    protected String constraint(Constraint constraint) {
        String name = constraint.name();
        return (name == null ? "" : "CONSTRAINT " + q(name) + " ") + rule(constraint);
    }

    /** A constraint without its name. */
    protected String rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY ("
                    + keyColumns(key.columns(), key.options())
                    + ")"
                    + deferral(key.deferral());
        }
        if (constraint instanceof Unique unique) {
            return unique(unique);
        }
        if (constraint instanceof ForeignKey key) {
            return "FOREIGN KEY (" + list(key.columns()) + ") " + references(key);
        }
        if (constraint instanceof Check check) {
            return "CHECK (" + check.expression() + ")";
        }
        return exclusion((Exclusion) constraint);
    }

    /** The columns of a key; the words of the database where they say more than the names. */
    protected String keyColumns(
            List<String> columns, java.util.Map<ConstraintOption, String> options) {
        String parts = options.get(ConstraintOption.KEY_PARTS);
        return parts == null ? list(columns) : parts;
    }

    /** {@code UNIQUE (…)}. */
    protected String unique(Unique unique) {
        return "UNIQUE "
                + (unique.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
                + "("
                + keyColumns(unique.columns(), unique.options())
                + ")"
                + deferral(unique.deferral());
    }

    /** {@code REFERENCES …}, with its actions. */
    protected String references(ForeignKey key) {
        StringBuilder text = new StringBuilder("REFERENCES ").append(q(key.referencedTable()));
        if (!key.referencedColumns().isEmpty()) {
            text.append(" (").append(list(key.referencedColumns())).append(')');
        }
        if (key.match() != Match.SIMPLE) {
            text.append(" MATCH ").append(key.match());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        return text.append(deferral(key.deferral())).toString();
    }

    /** {@code EXCLUDE}, which the standard does not have. */
    protected String exclusion(Exclusion exclusion) {
        throw new NotSupportedByDatabaseException(
                dialect.name(),
                "AddConstraint",
                dialect.productName()
                        + " has no exclusion constraints; keep the rule in a trigger.");
    }

    /** {@code DEFERRABLE …}, with a space before it. */
    protected String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    @Override
    public List<DdlStatement> dropTable(Operation.DropTable operation) {
        return statements(
                "DROP TABLE " + (operation.ifExists() ? "IF EXISTS " : "") + q(operation.table()));
    }

    @Override
    public List<DdlStatement> renameTable(Operation.RenameTable operation) {
        QualifiedName from = operation.from();
        QualifiedName to = operation.to();
        List<DdlStatement> statements = new ArrayList<>();
        if (!Objects.equals(from.schema(), to.schema()) && to.schema() != null) {
            statements.addAll(alterTable(from, "SET SCHEMA " + q(to.schema())));
            from = from.withSchema(to.schema());
        }
        if (!from.name().equals(to.name())) {
            statements.addAll(alterTable(from, "RENAME TO " + q(to.name())));
        }
        return statements;
    }

    @Override
    public List<DdlStatement> setTableComment(Operation.SetTableComment operation) {
        return tableComment(operation.table(), operation.to());
    }

    /** {@code COMMENT ON TABLE}. */
    protected List<DdlStatement> tableComment(QualifiedName table, @Nullable String comment) {
        return statements("COMMENT ON TABLE " + q(table) + " IS " + dialect.literal(comment));
    }

    /** {@code COMMENT ON COLUMN}. */
    protected List<DdlStatement> columnComment(QualifiedName table, Column column) {
        return statements(
                "COMMENT ON COLUMN "
                        + q(table)
                        + "."
                        + q(column.name())
                        + " IS "
                        + dialect.literal(column.comment()));
    }

    @Override
    public List<DdlStatement> setTableOptions(Operation.SetTableOptions operation) {
        throw refuse(
                operation,
                dialect.productName() + " has no such options of tables; leave them out.");
    }

    @Override
    public List<DdlStatement> addColumn(Operation.AddColumn operation) {
        List<DdlStatement> statements =
                new ArrayList<>(
                        alterTable(
                                operation.table(),
                                "ADD COLUMN "
                                        + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                                        + column(operation.column())));
        if (operation.column().comment() != null) {
            statements.addAll(columnComment(operation.table(), operation.column()));
        }
        return statements;
    }

    @Override
    public List<DdlStatement> dropColumn(Operation.DropColumn operation) {
        return alterTable(
                operation.table(),
                "DROP COLUMN "
                        + (operation.ifExists() ? "IF EXISTS " : "")
                        + q(operation.column()));
    }

    /** Completes it by the schema before: the other half of the column is known there. */
    @Override
    public List<DdlStatement> changeColumn(Operation.ChangeColumn operation) {
        return operation.completed(before.get()).accept(this);
    }

    @Override
    public List<DdlStatement> moveColumn(Operation.MoveColumn operation) {
        throw refuse(
                operation,
                dialect.productName()
                        + " cannot move a column; name the columns that are asked for.");
    }

    @Override
    public List<DdlStatement> renameColumn(Operation.RenameColumn operation) {
        return alterTable(
                operation.table(),
                "RENAME COLUMN " + q(operation.from()) + " TO " + q(operation.to()));
    }

    @Override
    public List<DdlStatement> addConstraint(Operation.AddConstraint operation) {
        return alterTable(operation.table(), "ADD " + constraint(operation.constraint()));
    }

    @Override
    public List<DdlStatement> dropConstraint(Operation.DropConstraint operation) {
        return alterTable(
                operation.table(),
                "DROP CONSTRAINT "
                        + (operation.ifExists() ? "IF EXISTS " : "")
                        + q(constraintName(operation)));
    }

    /** The name of the constraint to drop, looked up where it was told by what it is. */
    protected final String constraintName(Operation.DropConstraint operation) {
        String name = operation.constraint();
        if (name != null) {
            return name;
        }
        Operation found = operation.completed(before.get());
        String known = found instanceof Operation.DropConstraint drop ? drop.constraint() : null;
        if (known == null) {
            throw refuse(
                    operation,
                    "No constraint of the table \""
                            + operation.table()
                            + "\" is what the operation describes, so there is no name to drop.");
        }
        return known;
    }

    @Override
    public List<DdlStatement> renameConstraint(Operation.RenameConstraint operation) {
        return alterTable(
                operation.table(),
                "RENAME CONSTRAINT " + q(operation.from()) + " TO " + q(operation.to()));
    }

    @Override
    public List<DdlStatement> validateConstraint(Operation.ValidateConstraint operation) {
        throw refuse(
                operation,
                dialect.productName() + " checks a constraint when it is added; leave this out.");
    }

    @Override
    public List<DdlStatement> createIndex(Operation.CreateIndex operation) {
        return statements(createIndexText(operation.index(), operation.ifNotExists()));
    }

    /** {@code CREATE INDEX}. */
    protected String createIndexText(Index index, boolean ifNotExists) {
        return "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + (ifNotExists ? "IF NOT EXISTS " : "")
                + q(index.name())
                + " ON "
                + q(index.table())
                + " ("
                + index.parts().stream().map(this::indexPart).collect(Collectors.joining(", "))
                + ")"
                + indexSuffix(index);
    }

    /** What stands behind the parts of an index. */
    protected String indexSuffix(Index index) {
        return index.predicate() == null ? "" : " WHERE " + index.predicate();
    }

    /** One column or expression of an index. */
    protected String indexPart(IndexPart part) {
        String collation = part.collation();
        String operatorClass = part.operatorClass();
        IndexPart.Nulls nulls = part.nulls();
        return (part.isExpression() ? "(" + part.text() + ")" : q(part.text()))
                + (collation == null ? "" : " COLLATE " + collation(collation))
                + (operatorClass == null ? "" : " " + operatorClass)
                + (part.descending() ? " DESC" : "")
                + (nulls == null ? "" : " NULLS " + nulls);
    }

    @Override
    public List<DdlStatement> dropIndex(Operation.DropIndex operation) {
        QualifiedName table = operation.table();
        return statements(
                "DROP INDEX "
                        + (operation.ifExists() ? "IF EXISTS " : "")
                        + q(
                                new QualifiedName(
                                        table == null ? null : table.schema(), operation.index())));
    }

    @Override
    public List<DdlStatement> renameIndex(Operation.RenameIndex operation) {
        QualifiedName index = new QualifiedName(operation.table().schema(), operation.from());
        return statements("ALTER INDEX " + q(index) + " RENAME TO " + q(operation.to()));
    }

    @Override
    public List<DdlStatement> addEnumValue(Operation.AddEnumValue operation) {
        throw refuse(operation, dialect.productName() + NO_ENUMS);
    }

    @Override
    public List<DdlStatement> renameEnumValue(Operation.RenameEnumValue operation) {
        throw refuse(operation, dialect.productName() + NO_ENUMS);
    }

    /** As it was written, with its arguments to be bound. */
    @Override
    public List<DdlStatement> execute(Operation.Execute operation) {
        return List.of(
                new DdlStatement(
                        operation.sql(), operation.transactional(), operation.arguments()));
    }

    @Override
    public List<DdlStatement> bulkInsert(Operation.BulkInsert operation) {
        return RowStatements.insert(operation, dialect);
    }

    @Override
    public List<DdlStatement> deleteRows(Operation.DeleteRows operation) {
        return RowStatements.delete(operation, dialect, this::equality);
    }

    /** A column, as it stands in SQL, equal to a value that is not null. */
    protected String equality(String column, Object value) {
        return column + " = " + dialect.literal(value);
    }

    /** One change after the other: nothing has to be copied here. */
    @Override
    public List<DdlStatement> rebuildTable(Operation.RebuildTable operation) {
        List<DdlStatement> statements = new ArrayList<>();
        Supplier<Schema> schema = before;
        for (Operation change : operation.changes()) {
            statements.addAll(dialect.statements(change, schema));
            Supplier<Schema> previous = schema;
            schema = () -> change.apply(previous.get());
        }
        return statements;
    }

    @Override
    public List<DdlStatement> custom(Operation.Custom operation) {
        return operation.custom().statements(dialect.name(), before.get()).stream()
                .map(DdlStatement::of)
                .toList();
    }
}
