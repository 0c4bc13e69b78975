package dev.retort.dialect.mysql;

import dev.retort.dialect.Equivalence;
import dev.retort.dialect.MapperNames;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Grant;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What means the same to MariaDB and MySQL. */
final class MySqlEquivalence implements Equivalence {

    /** What the server calls a constraint that nobody named. */
    private static final Pattern GENERATED =
            Pattern.compile("(.*_(ibfk|chk)|CONSTRAINT)_\\d+", Pattern.CASE_INSENSITIVE);

    private static final Pattern DEFINER =
            Pattern.compile(
                    "\\bDEFINER\\s*=\\s*(?:'[^']*'|`[^`]*`|\\w+)\\s*(?:@\\s*(?:'[^']*'|`[^`]*`|[\\w%]+))?\\s*",
                    Pattern.CASE_INSENSITIVE);

    private final MySqlFacts facts;
    private final MySqlTypes types;
    private final MySqlExpressions expressions;

    MySqlEquivalence(MySqlFacts facts) {
        this.facts = facts;
        this.types = new MySqlTypes(facts);
        this.expressions = new MySqlExpressions(facts.backslashEscapes());
    }

    @Override
    public Schema schema(Schema schema) {
        return MySqlUniques.form(MySqlColumnNames.form(schema));
    }

    /** Names of columns do not know case, but they keep it, and so does who reads them. */
    @Override
    public String name(String name) {
        return facts.lowerCaseNames() ? name.toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public SqlType type(SqlType type) {
        return types.form(type);
    }

    @Override
    public Column column(Table table, Column column) {
        Generated generated = column.generated();
        Identity identity = column.identity();
        boolean key =
                table.primaryKey().map(k -> k.columns().contains(column.name())).orElse(false);
        SqlType type = type(column.type());
        String sql = identity == null ? column.defaultSql() : null;
        return new Column(
                column.name(),
                type,
                column.nullable() && identity == null && !key,
                sql == null ? null : new MySqlDefaults(facts).form(column.type(type), sql),
                identity == null ? null : Identity.of(Identity.Mode.BY_DEFAULT),
                generated == null
                        ? null
                        : new Generated(expression(generated.expression()), generated.stored()),
                MySqlTypes.isText(type) ? collation(table, column) : null,
                column.comment() == null || column.comment().isEmpty() ? null : column.comment(),
                options(column));
    }

    private Map<ColumnOption, String> options(Column column) {
        Map<ColumnOption, String> options = new EnumMap<>(ColumnOption.class);
        options.putAll(column.options());
        options.remove(ColumnOption.CHARACTER_SET);
        options.remove(ColumnOption.INVISIBLE, "false");
        options.computeIfPresent(ColumnOption.ON_UPDATE, (option, sql) -> expression(sql));
        return options;
    }

    /** The collation that holds in the end: the column's own, or its table's, or its database's. */
    private @Nullable String collation(Table table, Column column) {
        String set = column.option(ColumnOption.CHARACTER_SET);
        boolean national = set == null && MySqlTypes.isNational(column.type());
        String own = of(column.collation(), national ? "utf8mb3" : set);
        return own != null ? own : collation(table);
    }

    private @Nullable String collation(Table table) {
        String own =
                of(table.option(TableOption.COLLATION), table.option(TableOption.CHARACTER_SET));
        return own != null ? own : facts.collation();
    }

    private @Nullable String of(@Nullable String collation, @Nullable String characterSet) {
        if (collation != null) {
            return utf8(collation.toLowerCase(Locale.ROOT));
        }
        if (characterSet == null) {
            return null;
        }
        String set = utf8(characterSet.toLowerCase(Locale.ROOT));
        return facts.collations().getOrDefault(set, set);
    }

    /** {@code utf8} is a name of {@code utf8mb3}. */
    private static String utf8(String name) {
        return name.equals("utf8") || name.startsWith("utf8_")
                ? name.replaceFirst("utf8", "utf8mb3")
                : name;
    }

    @Override
    public Constraint constraint(Table table, Constraint constraint) {
        if (constraint instanceof Check check) {
            return check.expression(expression(check.expression()))
                    .validated(true)
                    .option(ConstraintOption.COLUMN, null);
        }
        if (constraint instanceof ForeignKey key) {
            return key.validated(true)
                    .match(Match.SIMPLE)
                    .onDelete(action(key.onDelete()))
                    .onUpdate(action(key.onUpdate()))
                    .option(ConstraintOption.INDEX_NAME, null);
        }
        if (constraint instanceof PrimaryKey key) {
            String parts = key.options().get(ConstraintOption.KEY_PARTS);
            return parts == null ? key : key.option(ConstraintOption.KEY_PARTS, expression(parts));
        }
        return constraint;
    }

    private static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    @Override
    public Index index(@Nullable Table table, Index index) {
        String method = index.method() == null ? "btree" : index.method().toLowerCase(Locale.ROOT);
        Map<IndexOption, String> options = new EnumMap<>(IndexOption.class);
        options.putAll(index.options());
        options.remove(IndexOption.INVISIBLE, "false");
        // The catalog does not tell by which parser a full-text index was made.
        options.remove(IndexOption.PARSER);
        // Nor what an index was made with beyond that.
        options.remove(IndexOption.STORAGE_PARAMETERS);
        return new Index(
                index.name(),
                index.table(),
                index.parts().stream().map(this::part).toList(),
                index.unique(),
                method.equals("btree") || method.equals("hash") && !keepsHashes(table)
                        ? null
                        : method,
                index.include(),
                index.predicate(),
                true,
                options);
    }

    /** InnoDB takes the word for an index by hash and makes a tree. */
    private static boolean keepsHashes(@Nullable Table table) {
        String engine = table == null ? null : table.option(TableOption.ENGINE);
        return engine != null && engine.matches("(?i)memory|heap|ndb\\w*");
    }

    private IndexPart part(IndexPart part) {
        return new IndexPart(
                part.isExpression() ? expression(part.text()) : part.text(),
                part.isExpression(),
                part.descending(),
                null,
                part.collation(),
                part.operatorClass(),
                part.length());
    }

    /** Rights on routines are told to few, those on the default database to nobody. */
    @Override
    public boolean keeps(SchemaObject object) {
        return !(object instanceof Grant grant && isUntold(grant.target()))
                && Equivalence.super.keeps(object);
    }

    private boolean isUntold(ObjectId target) {
        return switch (target.kind()) {
            case ROUTINE -> !facts.tellsRightsOnRoutines();
            case NAMESPACE ->
                    facts.database() == null || facts.database().equals(target.name().name());
            default -> false;
        };
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table(table);
        }
        if (object instanceof Sequence sequence) {
            SqlType type = sequence.type();
            boolean usual = type == null || type.kind() == TypeKind.BIGINT;
            return sequence.type(usual ? null : type)
                    .options(MySqlSequences.withoutDefaults(sequence.options()));
        }
        if (object instanceof View v) {
            String options = withoutDefiner(expression(v.options()));
            return new View(
                    v.name(), v.columns(), expression(v.query()), v.materialized(), options);
        }
        if (object instanceof Routine r) {
            return new Routine(r.routineKind(), r.name(), "", text(r.definition()));
        }
        if (object instanceof Trigger t) {
            return Trigger.of(t.name(), t.table(), text(t.definition()));
        }
        if (object instanceof ScheduledEvent e) {
            return new ScheduledEvent(e.name(), text(e.definition()));
        }
        return object instanceof Grant g
                ? new Grant(
                        g.target(),
                        g.grantee(),
                        g.privileges().stream().sorted().toList(),
                        g.grantable())
                : object;
    }

    private Table table(Table table) {
        Map<TableOption, String> options = new EnumMap<>(TableOption.class);
        options.putAll(table.options());
        options.remove(TableOption.CHARACTER_SET);
        options.remove(TableOption.AUTO_INCREMENT);
        options.computeIfPresent(
                TableOption.ENGINE,
                (o, engine) ->
                        engine.equalsIgnoreCase("InnoDB") ? null : engine.toLowerCase(Locale.ROOT));
        options.computeIfPresent(
                TableOption.ROW_FORMAT,
                (o, format) ->
                        format.equalsIgnoreCase("DEFAULT")
                                ? null
                                : format.toUpperCase(Locale.ROOT));
        options.computeIfPresent(TableOption.PARTITION_BY, (o, clause) -> expression(clause));
        options.computeIfPresent(TableOption.STORAGE_PARAMETERS, (o, text) -> parameters(text));
        String collation = collation(table);
        if (collation != null) {
            options.put(TableOption.COLLATION, collation);
        }
        String comment = table.comment();
        return table.options(options).comment("".equals(comment) ? null : comment);
    }

    private static String parameters(String text) {
        return List.of(text.strip().split("\\s+")).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** White space and comments apart, and who defined it; a last semicolon is the client's. */
    private String text(String definition) {
        return expression(withoutDefiner(definition).replaceFirst(";\\s*$", ""));
    }

    private static String withoutDefiner(String text) {
        return DEFINER.matcher(text).replaceFirst("").strip();
    }

    @Override
    public String expression(String sql) {
        return expressions.form(sql);
    }

    /** The server calls an index by its first column where nobody gave it a name. */
    @Override
    public boolean isGeneratedName(Table table, String name) {
        return GENERATED.matcher(name).matches()
                || MapperNames.isOne(table, name)
                || table.column(name.replaceFirst("_\\d+$", "")).isPresent()
                || table.column(name).isPresent();
    }
}
