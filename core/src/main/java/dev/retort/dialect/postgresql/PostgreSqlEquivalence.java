package dev.retort.dialect.postgresql;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Domain;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectVisitor;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.TypeKind;
import dev.retort.schema.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one form in which PostgreSQL would tell a thing. */
final class PostgreSqlEquivalence implements Equivalence {

    private final PostgreSqlDialect dialect;

    PostgreSqlEquivalence(PostgreSqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name(String name) {
        return PostgreSqlNames.cut(name);
    }

    @Override
    public SqlType type(SqlType type) {
        return PostgreSqlTypes.form(type, dialect.home());
    }

    @Override
    public Column column(Table table, Column column) {
        Identity identity = column.identity();
        SqlType type = type(column.type());
        if (type.kind() == TypeKind.NATIVE && identity == null) {
            SqlType number = serial(type.nativeText());
            if (number != null) {
                type = number;
                identity = Identity.of(Identity.Mode.SERIAL);
            }
        }
        boolean required = identity != null || isKey(table, column);
        Generated generated = column.generated();
        return column.type(type)
                .nullable(column.nullable() && !required)
                .defaultSql(defaultForm(table, type, column.defaultSql()))
                .identity(identity == null ? null : identity(identity))
                .generated(
                        generated == null
                                ? null
                                : new Generated(
                                        expression(table, generated.expression()),
                                        generated.stored()))
                .collation(collation(column.collation()))
                .comment("".equals(column.comment()) ? null : column.comment());
    }

    private static @Nullable SqlType serial(String words) {
        return switch (words) {
            case "serial", "serial4" -> SqlType.of(TypeKind.INTEGER);
            case "bigserial", "serial8" -> SqlType.of(TypeKind.BIGINT);
            case "smallserial", "serial2" -> SqlType.of(TypeKind.SMALLINT);
            default -> null;
        };
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey().map(it -> it.columns().contains(column.name())).orElse(false);
    }

    /** A default of NULL is none; a string is as if it were cast to the type. */
    private @Nullable String defaultForm(
            @Nullable Table table, SqlType type, @Nullable String sql) {
        if (sql == null) {
            return null;
        }
        String form = expression(table, sql);
        if (form.startsWith("'")) {
            return new PostgreSqlCasts(dialect.home(), table)
                    .cast(form, PostgreSqlTypes.name(type));
        }
        return form.equals("null") ? null : form;
    }

    private static Identity identity(Identity identity) {
        Identity.Mode mode =
                identity.mode() == Identity.Mode.AUTOINCREMENT
                        ? Identity.Mode.BY_DEFAULT
                        : identity.mode();
        return new Identity(mode, options(identity.options()));
    }

    /** What is as it would be by itself goes without saying. */
    private static SequenceOptions options(SequenceOptions options) {
        boolean down = options.increment() != null && options.increment() < 0;
        Long minimum = down || !isOne(options.minimum()) ? options.minimum() : null;
        Long start = options.start();
        Long first = down ? options.maximum() : minimum;
        long usual = first == null ? (down ? -1 : 1) : first;
        return new SequenceOptions(
                start == null || start == usual ? null : start,
                isOne(options.increment()) ? null : options.increment(),
                minimum,
                options.maximum(),
                isOne(options.cache()) ? null : options.cache(),
                options.cycle());
    }

    private static boolean isOne(@Nullable Long value) {
        return value != null && value == 1;
    }

    private static @Nullable String collation(@Nullable String collation) {
        return "default".equals(collation) ? null : collation;
    }

    @Override
    public Constraint constraint(Table table, Constraint constraint) {
        if (constraint instanceof Check check) {
            return check.expression(expression(table, check.expression()))
                    .validated(check.validated() || isUnenforced(check));
        }
        if (constraint instanceof ForeignKey key) {
            return key.references(local(key.referencedTable()), key.referencedColumns());
        }
        if (constraint instanceof Exclusion exclusion) {
            String predicate = exclusion.predicate();
            return new Exclusion(
                    exclusion.name(),
                    method(exclusion.method()),
                    exclusion.elements().stream()
                            .map(it -> new Exclusion.Element(part(table, it.part()), it.operator()))
                            .toList(),
                    predicate == null ? null : expression(table, predicate),
                    exclusion.deferral());
        }
        return constraint;
    }

    private static boolean isUnenforced(Check check) {
        return check.options().containsKey(ConstraintOption.NOT_ENFORCED);
    }

    /** The default schema may be told or not. */
    private QualifiedName local(QualifiedName name) {
        return dialect.home().equals(name.schema()) ? name.withSchema(null) : name;
    }

    private static @Nullable String method(@Nullable String method) {
        return "btree".equals(method) ? null : method;
    }

    @Override
    public Index index(@Nullable Table table, Index index) {
        String predicate = index.predicate();
        return index.parts(index.parts().stream().map(it -> part(table, it)).toList())
                .using(method(index.method()))
                .where(predicate == null ? null : expression(table, predicate));
    }

    /** An expression that is a column's name alone is that column. */
    private IndexPart part(@Nullable Table table, IndexPart part) {
        boolean plain =
                part.descending()
                        ? part.nulls() == IndexPart.Nulls.FIRST
                        : part.nulls() == IndexPart.Nulls.LAST;
        String text = part.isExpression() ? expression(table, part.text()) : part.text();
        return new IndexPart(
                text,
                part.isExpression() && !isColumn(table, text),
                part.descending(),
                plain ? null : part.nulls(),
                collation(part.collation()),
                part.operatorClass(),
                null);
    }

    private static boolean isColumn(@Nullable Table table, String text) {
        return table != null && table.columns().stream().anyMatch(it -> it.name().equals(text));
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table(table);
        }
        return object instanceof Index index ? index(null, index) : new Form().of(object);
    }

    /** A table below draws from the sequence of the one above. */
    @Override
    public Column handedDown(Table above, Column column) {
        Identity identity = column.identity();
        if (identity == null || identity.mode() != Identity.Mode.SERIAL) {
            return column;
        }
        String sequence = dialect.quote(dialect.serialSequence(above.name(), column.name()));
        return column.identity(null)
                .defaultSql("nextval(" + dialect.literal(sequence) + "::regclass)");
    }

    private Table table(Table table) {
        Map<TableOption, String> options = new EnumMap<>(TableOption.class);
        table.options().forEach((option, value) -> options.put(option, option(option, value)));
        options.remove(TableOption.USING, "heap");
        String comment = table.comment();
        return table.options(options).comment("".equals(comment) ? null : comment);
    }

    private String option(TableOption option, String value) {
        return switch (option) {
            case PARTITION_OF, INHERITS ->
                    PostgreSqlText.names(value).stream()
                            .map(it -> local(it).toString())
                            .sorted()
                            .collect(Collectors.joining(", "));
            case PARTITION_BY -> PostgreSqlExpressions.plain(value);
            case PARTITION_BOUND ->
                    PostgreSqlExpressions.plain(value).replaceAll("'(-?\\d+(?:\\.\\d+)?)'", "$1");
            case STORAGE_PARAMETERS ->
                    PostgreSqlText.split(value).stream()
                            .map(it -> it.replace(" ", "").toLowerCase(Locale.ROOT))
                            .sorted()
                            .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    @Override
    public String expression(String sql) {
        return expression(null, sql);
    }

    private String expression(@Nullable Table table, String sql) {
        return PostgreSqlExpressions.form(sql, dialect.home(), table);
    }

    @Override
    public boolean namesEveryConstraint() {
        return true;
    }

    @Override
    public boolean isGeneratedName(Table table, String name) {
        return PostgreSqlNames.isMade(
                table.name().name(), table.columns().stream().map(Column::name).toList(), name);
    }

    /** The form of what is neither a table nor an index. */
    private final class Form implements ObjectVisitor<SchemaObject> {

        @Override
        public SchemaObject namespace(dev.retort.schema.Namespace namespace) {
            return namespace;
        }

        /** The version is the server's affair unless somebody asks for one. */
        @Override
        public SchemaObject extension(dev.retort.schema.Extension extension) {
            return extension;
        }

        @Override
        public SchemaObject enumType(dev.retort.schema.EnumType type) {
            return type;
        }

        @Override
        public SchemaObject compositeType(CompositeType composite) {
            return new CompositeType(
                    composite.name(),
                    composite.attributes().stream()
                            .map(
                                    it ->
                                            Column.of(it.name(), type(it.type()))
                                                    .collation(collation(it.collation())))
                            .toList());
        }

        @Override
        public SchemaObject domain(Domain domain) {
            return new Domain(
                    domain.name(),
                    type(domain.type()),
                    domain.nullable(),
                    defaultForm(null, type(domain.type()), domain.defaultSql()),
                    collation(domain.collation()),
                    domain.checks().stream()
                            .map(it -> it.expression(expression(it.expression())))
                            .toList());
        }

        @Override
        public SchemaObject sequence(Sequence sequence) {
            SqlType number = sequence.type();
            SqlType form = number == null ? null : type(number);
            return new Sequence(
                    sequence.name(),
                    form == null || form.kind() == TypeKind.BIGINT ? null : form,
                    options(sequence.options()),
                    sequence.ownedBy());
        }

        @Override
        public SchemaObject view(View view) {
            return new View(
                    view.name(),
                    view.columns(),
                    expression(view.query()),
                    view.materialized(),
                    view.options().replace(" ", ""));
        }

        @Override
        public SchemaObject routine(Routine routine) {
            return new Routine(
                    routine.routineKind(),
                    routine.name(),
                    routine.arguments(),
                    PostgreSqlExpressions.plain(routine.definition())
                            .replaceFirst("^create or replace ", "create "));
        }

        @Override
        public SchemaObject trigger(Trigger trigger) {
            return new Trigger(
                    trigger.name(),
                    trigger.table(),
                    PostgreSqlExpressions.plain(trigger.definition())
                            .replaceFirst("^create or replace ", "create "),
                    trigger.enabled());
        }

        @Override
        public SchemaObject policy(Policy policy) {
            String using = policy.using();
            String check = policy.withCheck();
            return new Policy(
                    policy.name(),
                    policy.table(),
                    policy.permissive(),
                    policy.command(),
                    policy.roles().equals(List.of("PUBLIC")) ? List.of() : policy.roles(),
                    using == null ? null : expression(using),
                    check == null ? null : expression(check));
        }

        @Override
        public SchemaObject event(dev.retort.schema.ScheduledEvent event) {
            return event;
        }

        @Override
        public SchemaObject nativeObject(NativeObject object) {
            return new NativeObject(
                    object.word(),
                    object.name(),
                    object.table(),
                    object.arguments(),
                    object.statements().stream().map(PostgreSqlExpressions::plain).toList());
        }

        @Override
        public SchemaObject grant(dev.retort.schema.Grant grant) {
            return grant;
        }

        @Override
        public SchemaObject comment(dev.retort.schema.Comment comment) {
            return comment;
        }
    }
}
