package dev.retort.dialect.h2;

import dev.retort.dialect.Equivalence;
import dev.retort.dialect.MapperNames;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.Domain;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.TypeKind;
import dev.retort.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When two things mean the same to H2: both are told as its catalog would tell them. */
final class H2Equivalence implements Equivalence {

    /** What H2 calls a constraint that nobody named. */
    private static final Pattern GENERATED =
            Pattern.compile("constraint_[0-9a-f]{1,8}(_\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("'?-?\\d+(\\.\\d+)?'?");

    private final H2Names names;
    private final H2NullOrder nullOrder;

    H2Equivalence(H2Names names, H2NullOrder nullOrder) {
        this.names = names;
        this.nullOrder = nullOrder;
    }

    /** A column without a comment has that of its domain, now or from its next change on. */
    @Override
    public Schema schema(Schema schema) {
        Map<SqlType, String> comments = new HashMap<>();
        for (Comment comment : schema.objects(Comment.class)) {
            switch (comment.target().kind()) {
                case DOMAIN, ENUM_TYPE, COMPOSITE_TYPE ->
                        comments.put(
                                H2Types.form(
                                        SqlType.ofNative(
                                                H2Ddl.typeName(names, comment.target().name()))),
                                comment.text());
                default -> {}
            }
        }
        Schema form = schema;
        for (Table table : comments.isEmpty() ? List.<Table>of() : schema.tables()) {
            List<Column> columns =
                    table.columns().stream()
                            .map(
                                    it ->
                                            Objects.equals(
                                                            it.comment(),
                                                            comments.get(H2Types.form(it.type())))
                                                    ? it.comment(null)
                                                    : it)
                            .toList();
            form = form.replace(table.id(), table.columns(columns));
        }
        return form;
    }

    @Override
    public String name(String name) {
        return names.toCatalog(name);
    }

    @Override
    public SqlType type(SqlType type) {
        return H2Types.form(type);
    }

    @Override
    public Column column(Table table, Column column) {
        Identity identity = column.identity();
        Generated generated = column.generated();
        String sql = column.defaultSql();
        boolean key =
                table.primaryKey().map(k -> k.columns().contains(column.name())).orElse(false);
        return column.type(type(column.type()))
                .nullable(column.nullable() && identity == null && !key)
                .identity(identity == null ? null : identity(identity, column.type()))
                .generated(
                        generated == null
                                ? null
                                : new Generated(expression(generated.expression()), true))
                .collation(null)
                .comment("".equals(column.comment()) ? null : column.comment())
                .defaultSql(
                        identity != null || sql == null ? null : defaultForm(sql, column.type()));
    }

    private Identity identity(Identity identity, SqlType type) {
        Identity.Mode mode =
                identity.mode() == Identity.Mode.ALWAYS
                        ? Identity.Mode.ALWAYS
                        : Identity.Mode.BY_DEFAULT;
        return new Identity(
                mode, H2Sequences.withoutDefaults(identity.options(), H2Types.largest(type)));
    }

    /** A default is converted to the column's type, so that the way of writing it is free. */
    private @Nullable String defaultForm(String sql, SqlType type) {
        String form = expression(sql);
        return switch (type.kind()) {
            case BOOLEAN ->
                    switch (form) {
                        case "1", "'1'", "'true'", "'t'" -> "true";
                        case "0", "'0'", "'false'", "'f'" -> "false";
                        default -> nullAsNone(form);
                    };
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE ->
                    NUMBER.matcher(form).matches()
                            ? H2Tokens.number(form.replace("'", ""))
                            : nullAsNone(form);
            default -> nullAsNone(form);
        };
    }

    private static @Nullable String nullAsNone(String form) {
        return form.equals("null") ? null : form;
    }

    @Override
    public Constraint constraint(Table table, Constraint constraint) {
        if (constraint instanceof Check check) {
            return check.expression(expression(check.expression())).validated(true);
        }
        if (constraint instanceof ForeignKey key) {
            return key.validated(true);
        }
        return constraint instanceof PrimaryKey key
                ? new PrimaryKey(key.name(), key.columns(), key.deferral(), Map.of())
                : constraint;
    }

    /** A unique index treats nulls as it says; another has no say. */
    @Override
    public Index index(@Nullable Table table, Index index) {
        return new Index(
                index.name(),
                index.table(),
                index.parts().stream().map(part -> nullOrder.form(part, table)).toList(),
                index.unique(),
                index.method() == null ? null : index.method().toLowerCase(),
                index.include(),
                index.predicate(),
                !index.unique() || index.nullsDistinct(),
                index.options());
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return "".equals(table.comment()) ? table.comment(null) : table;
        }
        if (object instanceof Sequence sequence) {
            SqlType type = sequence.type();
            SqlType own = type == null || type.kind() == TypeKind.BIGINT ? null : type(type);
            long largest = own == null ? Long.MAX_VALUE : H2Types.largest(own);
            return sequence.type(own)
                    .options(H2Sequences.withoutDefaults(sequence.options(), largest));
        }
        if (object instanceof Domain d) {
            String sql = d.defaultSql();
            return new Domain(
                    d.name(),
                    type(d.type()),
                    d.nullable(),
                    sql == null ? null : defaultForm(sql, d.type()),
                    null,
                    d.checks().stream().map(this::domainCheck).toList());
        }
        if (object instanceof View view) {
            return new View(
                    view.name(),
                    view.columns(),
                    expression(view.query()),
                    view.materialized(),
                    view.options());
        }
        if (object instanceof Routine r) {
            return new Routine(
                    r.routineKind(), r.name(), r.arguments(), H2Text.plain(r.definition()));
        }
        return object instanceof Trigger t
                ? new Trigger(t.name(), t.table(), H2Text.plain(t.definition()), t.enabled())
                : object;
    }

    private Check domainCheck(Check check) {
        String name = check.name();
        boolean chosen = name != null && !GENERATED.matcher(name).matches();
        return check.name(chosen ? name : null)
                .expression(expression(check.expression()))
                .validated(true);
    }

    @Override
    public String expression(String sql) {
        return new H2Expressions(names).form(sql);
    }

    @Override
    public boolean namesEveryConstraint() {
        return true;
    }

    @Override
    public boolean isGeneratedName(Table table, String name) {
        return GENERATED.matcher(name).matches() || MapperNames.isOne(table, name);
    }
}
