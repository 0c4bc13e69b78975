package dev.retort.dialect.mysql;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a table and what serves them: a foreign key needs an index that begins with its
 * columns, and gets one of its own from the server where there is none. Schemas do not tell of
 * those.
 */
final class MySqlKeys {

    private static final Pattern NUMBERED = Pattern.compile("(.*)_ibfk_(\\d+)");

    private final Table table;
    private final List<Index> indexes;

    private MySqlKeys(Table table, List<Index> indexes) {
        this.table = table;
        this.indexes = indexes;
    }

    static MySqlKeys of(Table table, List<Index> indexes) {
        return new MySqlKeys(table, indexes);
    }

    static Optional<MySqlKeys> of(Schema schema, QualifiedName table) {
        return schema.table(table).map(found -> of(found, schema.indexes(found.name())));
    }

    /** Whether the server made up the name of a foreign key. */
    static boolean isNumbered(Table table, @Nullable String name) {
        return number(table, name) > 0;
    }

    private static int number(Table table, @Nullable String name) {
        Matcher shape = NUMBERED.matcher(name == null ? "" : name);
        return shape.matches() && shape.group(1).equalsIgnoreCase(table.name().name())
                ? Integer.parseInt(shape.group(2))
                : 0;
    }

    /** The number that the server gives to the next foreign key without a name. */
    int nextNumber() {
        return 1
                + table.foreignKeys().stream()
                        .mapToInt(k -> number(table, k.name()))
                        .max()
                        .orElse(0);
    }

    /** What the server calls the index that it makes for a foreign key. */
    static String ownIndex(Table table, ForeignKey key) {
        String name = key.name();
        return name == null || isNumbered(table, name) ? key.columns().get(0) : name;
    }

    /** Whether an index that is told has a name. */
    boolean tells(String index) {
        return indexes.stream().anyMatch(it -> it.name().equalsIgnoreCase(index));
    }

    /** The foreign keys that no index of the schema serves. */
    List<ForeignKey> unserved() {
        return table.foreignKeys().stream().filter(key -> !isServed(key)).toList();
    }

    /** Whether the schema tells of an index, or a key, that begins with the key's columns. */
    boolean isServed(ForeignKey key) {
        return candidates().stream().anyMatch(columns -> beginsWith(columns, key.columns()));
    }

    private List<List<String>> candidates() {
        List<List<String>> candidates = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
                candidates.add(constraint.columns());
            }
        }
        indexes.forEach(index -> candidates.add(wholeColumns(index)));
        return candidates;
    }

    /**
     * The column that numbers the rows where no key of the schema begins with it, as one has to.
     */
    Optional<String> unservedNumbers() {
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .map(Column::name)
                .filter(name -> candidates().stream().noneMatch(c -> begins(c, name)))
                .findFirst();
    }

    private static boolean begins(List<String> columns, String name) {
        return beginsWith(columns, List.of(name));
    }

    /** The columns at the beginning of an index that count whole and in their own order. */
    private static List<String> wholeColumns(Index index) {
        List<String> columns = new ArrayList<>();
        String method = index.method();
        if (method != null && !method.equalsIgnoreCase("btree")) {
            return columns;
        }
        for (IndexPart part : index.parts()) {
            if (part.isExpression() || part.length() != null) {
                break;
            }
            columns.add(part.text());
        }
        return columns;
    }

    static boolean beginsWith(List<String> columns, List<String> start) {
        if (columns.size() < start.size()) {
            return false;
        }
        for (int i = 0; i < start.size(); i++) {
            if (!columns.get(i).equalsIgnoreCase(start.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The own index of a key that goes: unless the schema serves it, or another key needs it. */
    Optional<String> indexGoingWith(ForeignKey key) {
        if (isServed(key)) {
            return Optional.empty();
        }
        boolean needed =
                unserved().stream()
                        .anyMatch(
                                other ->
                                        !other.equals(key)
                                                && beginsWith(key.columns(), other.columns()));
        return needed ? Optional.empty() : Optional.of(ownIndex(table, key));
    }

    /** The keys that had an index of the schema and have lost it. */
    static List<ForeignKey> losing(MySqlKeys before, MySqlKeys after) {
        return after.unserved().stream().filter(before::isServed).toList();
    }

    Table table() {
        return table;
    }
}
