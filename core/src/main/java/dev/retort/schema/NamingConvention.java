package dev.retort.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How constraints and indexes are named to which nobody gives a name.
 *
 * @param patterns a pattern for each kind that is named by one, for example {@code
 *     uq_{table}_{columns}}
 * @param longest the most bytes in UTF-8 that a name may have; what is longer is cut, and ends with
 *     a hash of the whole
 */
public record NamingConvention(Map<Kind, String> patterns, int longest) {

    /** What has a pattern of its own. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION,
        INDEX;

        /** The word of a configuration: {@code primary_key}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a constraint. */
        public static Kind of(Constraint constraint) {
            if (constraint instanceof PrimaryKey) {
                return PRIMARY_KEY;
            }
            if (constraint instanceof Unique) {
                return UNIQUE;
            }
            if (constraint instanceof ForeignKey) {
                return FOREIGN_KEY;
            }
            return constraint instanceof Check ? CHECK : EXCLUSION;
        }
    }

    /** Nothing is named. */
    public static final NamingConvention NONE = new NamingConvention(Map.of(), Integer.MAX_VALUE);

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    public NamingConvention {
        patterns = OptionMap.copyOf(Kind.class, patterns);
        patterns.forEach(NamingPattern::check);
    }

    /**
     * With a pattern for one kind more.
     *
     * @throws dev.retort.error.MalformedNamingPatternException if it holds a token that means
     *     nothing there
     */
    public NamingConvention pattern(Kind kind, String pattern) {
        return new NamingConvention(OptionMap.with(Kind.class, patterns, kind, pattern), longest);
    }

    /** For a database that allows so many bytes. */
    public NamingConvention atMost(int bytes) {
        return new NamingConvention(patterns, Math.min(longest, bytes));
    }

    /** Whether names of this kind are made of given ones. */
    public boolean completesNames(Kind kind) {
        return NamingPattern.completesNames(patterns.getOrDefault(kind, ""));
    }

    /**
     * The name of a constraint, made of its own where the pattern says so; empty where no pattern
     * is for it, or what the pattern asks for is not there.
     *
     * @param tables finds a table; asked only where the constraint itself does not say enough
     */
    public Optional<String> name(
            QualifiedName table,
            Constraint constraint,
            Function<QualifiedName, Optional<Table>> tables) {
        String pattern = patterns.get(Kind.of(constraint));
        return pattern == null
                ? Optional.empty()
                : new NamingPattern(pattern, longest)
                        .fill(
                                new NamingPattern.Subject(
                                        table,
                                        constraint.name(),
                                        () -> columnsOf(constraint, table, tables),
                                        constraint instanceof ForeignKey key ? key : null,
                                        () -> referred(constraint, tables)));
    }

    /** The name of an index, likewise; one whose name is empty has none of its own. */
    public Optional<String> name(Index index, Function<QualifiedName, Optional<Table>> tables) {
        String pattern = patterns.get(Kind.INDEX);
        String own = index.isUnnamed() ? null : index.name();
        return pattern == null
                ? Optional.empty()
                : new NamingPattern(pattern, longest)
                        .fill(
                                new NamingPattern.Subject(
                                        index.table(),
                                        own,
                                        () -> columnsOf(index.parts(), index.table(), tables),
                                        null,
                                        List::of));
    }

    private static List<String> columnsOf(
            Constraint constraint,
            QualifiedName table,
            Function<QualifiedName, Optional<Table>> tables) {
        if (constraint instanceof Exclusion exclusion) {
            return columnsOf(
                    exclusion.elements().stream().map(Exclusion.Element::part).toList(),
                    table,
                    tables);
        }
        return constraint instanceof Check check && check.columns().isEmpty()
                ? mentioned(check.expression(), table, tables)
                : constraint.columns();
    }

    private static List<String> columnsOf(
            List<IndexPart> parts,
            QualifiedName table,
            Function<QualifiedName, Optional<Table>> tables) {
        return parts.stream()
                .flatMap(
                        part ->
                                part.isExpression()
                                        ? mentioned(part.text(), table, tables).stream()
                                        : Stream.of(part.text()))
                .toList();
    }

    /** The columns that an expression mentions, in the table's order. */
    private static List<String> mentioned(
            String expression,
            QualifiedName table,
            Function<QualifiedName, Optional<Table>> tables) {
        String bare = LITERAL.matcher(expression).replaceAll("''");
        Set<String> words = SqlWords.of(bare, it -> it.toLowerCase(Locale.ROOT));
        return tables.apply(table).stream()
                .flatMap(it -> it.columns().stream())
                .map(Column::name)
                .filter(it -> words.contains(plain(it).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The columns that a key refers to, which need not say them. */
    private static List<String> referred(
            Constraint constraint, Function<QualifiedName, Optional<Table>> tables) {
        if (!(constraint instanceof ForeignKey key) || !key.referencedColumns().isEmpty()) {
            return constraint instanceof ForeignKey key ? key.referencedColumns() : List.of();
        }
        return tables.apply(key.referencedTable())
                .flatMap(Table::primaryKey)
                .map(PrimaryKey::columns)
                .orElse(List.of());
    }

    /** A name without the quotes that it may be held in. */
    static String plain(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
