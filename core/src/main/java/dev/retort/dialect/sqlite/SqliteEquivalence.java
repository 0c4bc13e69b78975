package dev.retort.dialect.sqlite;

import dev.retort.dialect.Equivalence;
import dev.retort.dialect.MapperNames;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When two things mean the same to SQLite. */
final class SqliteEquivalence implements Equivalence {

    private static final Pattern MADE_UP = Pattern.compile("sqlite_autoindex_.*");

    private final SqliteTypes types = new SqliteTypes();

    @Override
    public String name(String name) {
        return Tokenizer.fold(name);
    }

    private QualifiedName name(QualifiedName name) {
        return new QualifiedName(
                name.schema() == null ? null : name(name.schema()), name(name.name()));
    }

    @Override
    public SqlType type(SqlType type) {
        return types.form(type);
    }

    /** A comment is nothing that SQLite keeps. */
    @Override
    public Column column(Table table, Column column) {
        boolean alias = RowidAlias.isOne(table, column);
        boolean neverNull = alias || isKeyWithoutRowid(table, column);
        Generated generated = column.generated();
        return new Column(
                column.name(),
                alias ? types.form(RowidAlias.TYPE) : type(column.type()),
                column.nullable() && !neverNull,
                defaultForm(column.defaultSql()),
                numbering(column.identity()),
                generated == null
                        ? null
                        : new Generated(expression(generated.expression()), generated.stored()),
                collationForm(column.collation()),
                null,
                neverNull ? Map.of() : notNullConflict(column));
    }

    /** How a column numbers rows: for ever, or as it likes. */
    private static @Nullable Identity numbering(@Nullable Identity identity) {
        if (identity == null) {
            return null;
        }
        boolean forever = identity.mode() == Identity.Mode.AUTOINCREMENT;
        return Identity.of(forever ? identity.mode() : Identity.Mode.BY_DEFAULT);
    }

    /**
     * A rowid alias numbers its rows by itself, told to or not. Who only says that it shall, as a
     * mapper does, leaves open whether a number may come twice; who says nothing does not.
     */
    @Override
    public boolean sameIdentity(Column was, Column shall) {
        boolean open = isOpen(was.identity()) || isOpen(shall.identity());
        SqlType alias = types.form(RowidAlias.TYPE);
        return Objects.equals(was.identity(), shall.identity())
                || (open && was.type().equals(alias) && shall.type().equals(alias));
    }

    private static boolean isOpen(@Nullable Identity identity) {
        return identity != null && identity.mode() == Identity.Mode.BY_DEFAULT;
    }

    private static boolean isKeyWithoutRowid(Table table, Column column) {
        return table.option(TableOption.WITHOUT_ROWID) != null
                && table.primaryKey()
                        .filter(
                                key ->
                                        key.columns().stream()
                                                .anyMatch(column.name()::equalsIgnoreCase))
                        .isPresent();
    }

    private static Map<ColumnOption, String> notNullConflict(Column column) {
        String conflict = column.option(ColumnOption.NOT_NULL_CONFLICT);
        return conflict == null || conflict.equals("ABORT")
                ? Map.of()
                : Map.of(ColumnOption.NOT_NULL_CONFLICT, conflict);
    }

    private @Nullable String defaultForm(@Nullable String sql) {
        if (sql == null) {
            return null;
        }
        String form = expression(sql);
        return switch (form) {
            case "null" -> null;
            case "true" -> "1";
            case "false" -> "0";
            default -> isBareName(sql) ? bareName(sql) : form;
        };
    }

    /** A name is a string where no column can stand. */
    private static boolean isBareName(String sql) {
        return Defaults.isConstant(sql) && Tokenizer.words(sql).get(0).isName();
    }

    private static String bareName(String sql) {
        return SqliteLiterals.literal(Tokenizer.words(sql).get(0).name());
    }

    private static @Nullable String collationForm(@Nullable String collation) {
        return collation == null || collation.equalsIgnoreCase("BINARY")
                ? null
                : collation.toUpperCase(Locale.ROOT);
    }

    @Override
    public Constraint constraint(Table table, Constraint constraint) {
        Constraint folded = constraint.renameColumns(this::name);
        if (folded instanceof PrimaryKey key) {
            return new PrimaryKey(
                    key.name(), key.columns(), Deferral.NOT_DEFERRABLE, options(key.options()));
        }
        if (folded instanceof Unique unique) {
            return new Unique(
                    unique.name(),
                    unique.columns(),
                    unique.nullsDistinct(),
                    unique.deferral(),
                    options(unique.options()));
        }
        if (folded instanceof ForeignKey key) {
            return key.references(
                            name(key.referencedTable()),
                            key.referencedColumns().stream().map(this::name).toList())
                    .deferral(
                            key.deferral() == Deferral.INITIALLY_DEFERRED
                                    ? key.deferral()
                                    : Deferral.NOT_DEFERRABLE)
                    .validated(true);
        }
        return folded instanceof Check check
                ? new Check(check.name(), expression(check.expression()), true, Map.of())
                : folded;
    }

    private Map<ConstraintOption, String> options(Map<ConstraintOption, String> options) {
        Map<ConstraintOption, String> form = new java.util.EnumMap<>(ConstraintOption.class);
        String conflict = options.get(ConstraintOption.ON_CONFLICT);
        if (conflict != null && !conflict.equals("ABORT")) {
            form.put(ConstraintOption.ON_CONFLICT, conflict);
        }
        String parts = options.get(ConstraintOption.KEY_PARTS);
        if (parts != null) {
            form.put(ConstraintOption.KEY_PARTS, expression(parts));
        }
        return form;
    }

    @Override
    public Index index(@Nullable Table table, Index index) {
        List<IndexPart> parts = index.parts().stream().map(part -> part(table, part)).toList();
        String predicate = index.predicate();
        return new Index(
                index.name(),
                name(index.table()),
                parts,
                index.unique(),
                null,
                index.include(),
                predicate == null ? null : expression(predicate),
                index.nullsDistinct(),
                Map.of());
    }

    private IndexPart part(@Nullable Table table, IndexPart part) {
        String own =
                table == null || part.isExpression()
                        ? null
                        : table.column(part.text()).map(Column::collation).orElse(null);
        String collation = part.collation();
        boolean said =
                collation != null && !collation.equalsIgnoreCase(own == null ? "BINARY" : own);
        return new IndexPart(
                part.isExpression() ? expression(part.text()) : name(part.text()),
                part.isExpression(),
                part.descending(),
                null,
                said && collation != null ? collation.toUpperCase(Locale.ROOT) : null,
                null,
                null);
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table.comment(null);
        }
        if (object instanceof View view) {
            return new View(
                    view.name(),
                    view.columns().stream().map(this::name).toList(),
                    expression(view.query()),
                    view.materialized(),
                    "");
        }
        return object instanceof Trigger trigger
                ? new Trigger(trigger.name(), trigger.table(), expression(trigger.definition()), "")
                : object;
    }

    /** Comments of columns and tables are left out of their forms; others are whole objects. */
    @Override
    public boolean keeps(SchemaObject object) {
        return !(object instanceof Comment) && Equivalence.super.keeps(object);
    }

    @Override
    public String expression(String sql) {
        return Expressions.form(sql);
    }

    @Override
    public boolean isGeneratedName(Table table, String name) {
        return MADE_UP.matcher(name).matches() || MapperNames.isOne(table, name);
    }
}
