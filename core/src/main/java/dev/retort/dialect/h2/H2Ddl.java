package dev.retort.dialect.h2;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Filling;
import dev.retort.dialect.NumberedColumn;
import dev.retort.dialect.StandardDdl;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Operations as H2's SQL (its manual's chapter "Commands"). */
final class H2Ddl extends StandardDdl {

    private final Operation operation;
    private final H2Dialect h2;

    H2Ddl(H2Dialect dialect, Operation operation, Supplier<Schema> before) {
        super(dialect, before);
        this.operation = operation;
        this.h2 = dialect;
    }

    /** The name of a type that users made, as it stands in SQL. */
    static String typeName(H2Names names, QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? "" : names.quote(schema) + ".") + names.quote(name.name());
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return refuse(operation, what);
    }

    @Override
    protected String createTableText(Table table, boolean ifNotExists) {
        String text = super.createTableText(table, ifNotExists);
        Map<TableOption, String> options = table.options();
        if (options.isEmpty()) {
            return text;
        }
        if (!options.keySet().equals(Set.of(TableOption.TEMPORARY))) {
            throw refuse("H2 has no options of tables but TEMPORARY; leave them out.");
        }
        return text.replaceFirst("CREATE TABLE", "CREATE LOCAL TEMPORARY TABLE");
    }

    @Override
    protected String column(Column column) {
        Map<ColumnOption, String> options = column.options();
        requireKnown(options);
        String text = super.column(column.nullable(true));
        String onUpdate = options.get(ColumnOption.ON_UPDATE);
        return text
                + (onUpdate == null ? "" : " ON UPDATE " + onUpdate)
                + (column.nullable() ? "" : " NOT NULL")
                + (isTrue(options.get(ColumnOption.INVISIBLE)) ? " INVISIBLE" : "");
    }

    private void requireKnown(Map<ColumnOption, String> options) {
        if (!Set.of(ColumnOption.ON_UPDATE, ColumnOption.INVISIBLE).containsAll(options.keySet())) {
            throw refuse(
                    "H2 has no options of columns but ON_UPDATE and INVISIBLE; leave them out.");
        }
    }

    private static boolean isTrue(@Nullable String option) {
        return "true".equalsIgnoreCase(option);
    }

    @Override
    protected String collation(String collation) {
        throw refuse(
                "H2 has one collation for the whole database (SET COLLATION), none for a column;"
                        + " take the collation away.");
    }

    @Override
    protected String generated(Generated generated) {
        if (!generated.stored()) {
            throw refuse(
                    "H2 computes a generated column when its row is written and keeps the value;"
                            + " write generatedStored.");
        }
        return "GENERATED ALWAYS AS (" + generated.expression() + ")";
    }

    @Override
    protected String rule(Constraint constraint) {
        if (!options(constraint).isEmpty()) {
            throw refuse("H2 has no options of constraints; leave them out.");
        }
        if (constraint instanceof ForeignKey key && key.match() != Match.SIMPLE) {
            throw refuse("H2 has no MATCH of foreign keys; add a check that says which are null.");
        }
        return super.rule(
                constraint instanceof Check check
                        ? check.expression(h2.checked(check.expression()))
                        : constraint);
    }

    private static Map<ConstraintOption, String> options(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.options();
        }
        if (constraint instanceof Unique unique) {
            return unique.options();
        }
        if (constraint instanceof ForeignKey key) {
            return key.options();
        }
        return constraint instanceof Check check ? check.options() : Map.of();
    }

    @Override
    protected String deferral(Deferral deferral) {
        if (deferral != Deferral.NOT_DEFERRABLE) {
            throw refuse("H2 checks a constraint with each statement; make it not deferrable.");
        }
        return "";
    }

    /** A table cannot change its schema: {@code Schema name must match}. */
    @Override
    public List<DdlStatement> renameTable(Operation.RenameTable rename) {
        if (!Objects.equals(rename.from().schema(), rename.to().schema())) {
            throw refuse(
                    "H2 cannot move a table to another schema; create the table there, copy its"
                            + " rows and drop this one.");
        }
        return super.renameTable(rename);
    }

    @Override
    public List<DdlStatement> setTableOptions(Operation.SetTableOptions options) {
        throw refuse("H2 has no options of a table that could change; create it again.");
    }

    @Override
    public List<DdlStatement> addColumn(Operation.AddColumn add) {
        Column column = add.column();
        List<DdlStatement> statements =
                new ArrayList<>(
                        alterTable(
                                add.table(),
                                "ADD COLUMN "
                                        + (add.ifNotExists() ? "IF NOT EXISTS " : "")
                                        + column(column)
                                        + position(add)));
        if (column.comment() != null) {
            statements.addAll(columnComment(add.table(), column));
        }
        return statements;
    }

    private String position(Operation.AddColumn add) {
        Position position = add.position();
        if (position == null) {
            return "";
        }
        return switch (position.kind()) {
            case BEFORE -> " BEFORE " + q(position.column());
            case AFTER -> " AFTER " + q(position.column());
            case FIRST ->
                    before.get()
                            .table(add.table())
                            .flatMap(table -> table.columns().stream().findFirst())
                            .map(first -> " BEFORE " + q(first.name()))
                            .orElse("");
        };
    }

    /** What names the column beside others goes before it, since H2 would refuse. */
    @Override
    public List<DdlStatement> dropColumn(Operation.DropColumn drop) {
        List<DdlStatement> statements = new ArrayList<>();
        Schema schema = before.get();
        Optional<Table> table = schema.table(drop.table());
        if (table.isPresent()) {
            for (Constraint constraint : table.get().constraints()) {
                String name = constraint.name();
                if (name != null && isOneOfSeveral(drop.column(), constraint.columns())) {
                    statements.addAll(alterTable(table.get().name(), "DROP CONSTRAINT " + q(name)));
                }
            }
            for (Index index : schema.indexes(table.get().name())) {
                if (isOneOfSeveral(drop.column(), index.columns())) {
                    statements.addAll(statements("DROP INDEX " + q(nameOf(index))));
                }
            }
        }
        statements.addAll(super.dropColumn(drop));
        return statements;
    }

    private static boolean isOneOfSeveral(String column, List<String> columns) {
        return columns.size() > 1 && columns.contains(column);
    }

    private static QualifiedName nameOf(Index index) {
        return new QualifiedName(index.table().schema(), index.name());
    }

    @Override
    public List<DdlStatement> alterColumn(Operation.AlterColumn operation) {
        return Filling.around(dialect, NumberedColumn.told(operation, before), this::altered);
    }

    private List<DdlStatement> altered(Operation.AlterColumn alter) {
        Column from = alter.from();
        Column to = alter.to();
        if (!Objects.equals(from.collation(), to.collation()) && to.collation() != null) {
            collation(to.collation());
        }
        requireKnown(to.options());
        H2ColumnChange change = new H2ColumnChange(this, alter);
        List<DdlStatement> statements = new ArrayList<>();
        for (String clause : change.clauses()) {
            statements.addAll(alterTable(alter.table(), clause));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            statements.addAll(columnComment(alter.table(), to.name(from.name())));
        }
        if (!from.name().equals(to.name())) {
            statements.addAll(
                    alterTable(
                            alter.table(),
                            "ALTER COLUMN " + q(from.name()) + " RENAME TO " + q(to.name())));
        }
        return statements;
    }

    /** A name as it stands in SQL. */
    String written(String name) {
        return q(name);
    }

    /** A table's name as it stands in SQL. */
    String written(QualifiedName name) {
        return q(name);
    }

    /** A column without its name and comment. */
    String definition(Column column) {
        return column(column).substring(q(column.name()).length() + 1);
    }

    @Override
    public List<DdlStatement> renameColumn(Operation.RenameColumn rename) {
        return alterTable(
                rename.table(),
                "ALTER COLUMN " + q(rename.from()) + " RENAME TO " + q(rename.to()));
    }

    /** Rows that are there are not asked where the constraint says so: {@code NOCHECK}. */
    @Override
    public List<DdlStatement> addConstraint(Operation.AddConstraint add) {
        Constraint constraint = add.constraint();
        return alterTable(
                add.table(),
                "ADD " + constraint(constraint) + (isValidated(constraint) ? "" : " NOCHECK"));
    }

    @Override
    protected String references(ForeignKey key) {
        return super.references(H2References.named(key, operation, h2));
    }

    private static boolean isValidated(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.validated();
        }
        return !(constraint instanceof Check check) || check.validated();
    }

    /** H2 does not remember what it has not checked: a twin of the constraint is checked. */
    @Override
    public List<DdlStatement> validateConstraint(Operation.ValidateConstraint validate) {
        Constraint constraint =
                before.get()
                        .table(validate.table())
                        .flatMap(table -> table.constraint(validate.constraint()))
                        .orElseThrow(
                                () ->
                                        refuse(
                                                "H2 has to be told the constraint again, and the"
                                                        + " schema before this line does not know"
                                                        + " it."));
        if (constraint instanceof ForeignKey) {
            return alterTable(validate.table(), "SET REFERENTIAL_INTEGRITY TRUE CHECK");
        }
        String twin = validate.constraint() + "_checked";
        List<DdlStatement> statements =
                new ArrayList<>(
                        alterTable(validate.table(), "ADD " + constraint(constraint.name(twin))));
        statements.addAll(
                alterTable(validate.table(), "DROP CONSTRAINT " + q(validate.constraint())));
        statements.addAll(
                alterTable(
                        validate.table(),
                        "RENAME CONSTRAINT " + q(twin) + " TO " + q(validate.constraint())));
        return statements;
    }

    @Override
    protected String createIndexText(Index index, boolean ifNotExists) {
        if (index.predicate() != null) {
            throw refuse(
                    "H2 has no partial indexes; index all rows, or add a generated column that is"
                            + " null for the others.");
        }
        if (!index.include().isEmpty() && !index.unique()) {
            throw refuse(
                    "Of H2's indexes only a unique one can include columns; make them columns of"
                            + " the index.");
        }
        if (!index.options().isEmpty()) {
            throw refuse("H2 has no options of indexes; leave them out.");
        }
        String nulls = index.unique() && !index.nullsDistinct() ? "NULLS NOT DISTINCT " : "";
        String method = index.method() == null ? "" : index.method().toUpperCase() + " ";
        String include =
                index.include().isEmpty() ? "" : " INCLUDE (" + list(index.include()) + ")";
        return super.createIndexText(index, ifNotExists)
                        .replaceFirst("^CREATE (UNIQUE )?", "CREATE $1" + nulls + method)
                + include;
    }

    @Override
    protected String indexPart(IndexPart part) {
        if (part.isExpression()) {
            throw refuse(
                    "H2 has no indexes on expressions; add a generated column and index that.");
        }
        if (part.collation() != null || part.operatorClass() != null || part.length() != null) {
            throw refuse(
                    "H2 indexes whole columns by the database's collation; leave collation,"
                            + " operator class and length out.");
        }
        return super.indexPart(part);
    }

    /** A constraint that H2 serves by the index is made again without it. */
    @Override
    public List<DdlStatement> dropIndex(Operation.DropIndex drop) {
        Schema schema = before.get();
        Optional<Index> known = schema.index(drop.index(), drop.table());
        Optional<Table> table = known.flatMap(index -> schema.table(index.table()));
        if (known.isEmpty() || table.isEmpty()) {
            return super.dropIndex(drop);
        }
        List<Constraint> served =
                table.get().constraints().stream()
                        .filter(constraint -> isServed(constraint, known.get()))
                        .toList();
        List<DdlStatement> statements = new ArrayList<>();
        for (Constraint constraint : served) {
            String name = Objects.requireNonNull(constraint.name());
            statements.addAll(alterTable(table.get().name(), "DROP CONSTRAINT " + q(name)));
        }
        statements.addAll(super.dropIndex(drop));
        for (Constraint constraint : served) {
            statements.addAll(alterTable(table.get().name(), "ADD " + constraint(constraint)));
        }
        return statements;
    }

    private static boolean isServed(Constraint constraint, Index index) {
        boolean possible =
                constraint instanceof ForeignKey || constraint instanceof Unique && index.unique();
        return possible
                && constraint.name() != null
                && Set.copyOf(constraint.columns()).equals(Set.copyOf(index.columns()));
    }

    @Override
    public List<DdlStatement> bulkInsert(Operation.BulkInsert insert) {
        return super.bulkInsert(
                new Operation.BulkInsert(
                        insert.table(),
                        insert.columns(),
                        documents(insert.table(), insert.columns(), insert.rows())));
    }

    @Override
    public List<DdlStatement> deleteRows(Operation.DeleteRows delete) {
        return super.deleteRows(
                new Operation.DeleteRows(
                        delete.table(),
                        delete.columns(),
                        documents(delete.table(), delete.columns(), delete.rows())));
    }

    /** A text for a column of JSON is a document, which has to be said; else it is a string. */
    private List<List<@Nullable Object>> documents(
            QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows) {
        boolean possible = rows.stream().flatMap(List::stream).anyMatch(H2Values::mayBeJson);
        if (!possible) {
            return rows;
        }
        List<Boolean> json = columns.stream().map(column -> isJson(table, column)).toList();
        List<List<@Nullable Object>> changed = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(
                        json.get(i) && row.get(i) instanceof String text
                                ? new H2Values.Json(text)
                                : row.get(i));
            }
            changed.add(values);
        }
        return changed;
    }

    private boolean isJson(QualifiedName table, String column) {
        return before.get()
                .table(table)
                .flatMap(it -> it.column(column))
                .map(it -> it.type().kind() == TypeKind.JSON)
                .orElse(false);
    }

    private H2ObjectChanges changes() {
        return new H2ObjectChanges(h2, operation, before);
    }

    @Override
    public List<DdlStatement> createObject(Operation.CreateObject create) {
        if (create.object() instanceof Comment comment) {
            return changes().comment(comment.target(), comment.text());
        }
        return new H2Objects(h2, operation, create.ifNotExists() ? "IF NOT EXISTS " : "")
                .of(create.object());
    }

    @Override
    public List<DdlStatement> dropObject(Operation.DropObject drop) {
        return changes().drop(drop);
    }

    @Override
    public List<DdlStatement> alterObject(Operation.AlterObject alter) {
        return changes().alter(alter);
    }

    @Override
    public List<DdlStatement> renameObject(Operation.RenameObject rename) {
        return changes().rename(rename);
    }

    @Override
    public List<DdlStatement> addEnumValue(Operation.AddEnumValue add) {
        return changes().addEnumValue(add);
    }

    @Override
    public List<DdlStatement> renameEnumValue(Operation.RenameEnumValue rename) {
        return changes().renameEnumValue(rename);
    }
}
