package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.SqliteTypes.Affinity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the rows of a table come into the table that takes its place. */
final class RowCopy {

    /** Names of the rowid, of which a column can hide each. */
    static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    /** Types without an affinity of their own for which text is the right thing to hold. */
    private static final List<String> KEEPING_TEXT =
            List.of("DATE", "TIME", "UUID", "JSON", "BINARY", "XML", "ANY");

    private final StoredTable old;

    /** By the folded name in the new table: what a column that was there is filled with. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Conditions on rows of which a value would be lost. */
    private final Map<String, String> losses = new LinkedHashMap<>();

    RowCopy(StoredTable old) {
        this.old = old;
        old.columns()
                .forEach(
                        it -> sources.put(Tokenizer.fold(it.name()), SqliteNames.quote(it.name())));
    }

    void drop(String column) {
        sources.remove(Tokenizer.fold(column));
        losses.remove(Tokenizer.fold(column));
    }

    /** Fills a column by an expression over the old ones; what it loses is meant to be lost. */
    void using(String column, String expression) {
        sources.put(Tokenizer.fold(column), "(" + expression + ")");
        losses.remove(Tokenizer.fold(column));
    }

    /** Converts a column's values as CAST does, where the new type treats values otherwise. */
    void retype(String column, String from, String to) {
        String source = sources.get(Tokenizer.fold(column));
        Affinity target = SqliteTypes.affinity(to);
        if (source == null) {
            return;
        }
        if (isKept(SqliteTypes.affinity(from), target, to)) {
            if (target == Affinity.NUMERIC && isText(from)) {
                lose(column, readsAsNumber(source) + " AND " + source + " <> " + text(source));
            }
            return;
        }
        String cast = "CAST(" + source + " AS " + target + ")";
        boolean number = target != Affinity.TEXT && target != Affinity.BLOB;
        // A text is compared with a number as the number that it spells, if it spells one.
        String loss =
                number
                        ? source + " <> " + cast
                        : "typeof(%s) = 'real' AND CAST(CAST(%s AS TEXT) AS REAL) <> %s"
                                .formatted(source, source, source);
        sources.put(Tokenizer.fold(column), cast);
        lose(column, loss);
    }

    /** Leaves STRICT: what a column of any type holds is a number then where it reads as one. */
    void loosen() {
        sources.forEach(
                (column, source) ->
                        old.column(column)
                                .filter(it -> it.type().equalsIgnoreCase("ANY"))
                                .ifPresent(it -> lose(column, readsAsNumber(source))));
    }

    private void lose(String column, String condition) {
        losses.merge(Tokenizer.fold(column), condition, (first, second) -> first + " OR " + second);
    }

    private static boolean isText(String type) {
        Affinity affinity = SqliteTypes.affinity(type);
        return affinity == Affinity.TEXT || affinity == Affinity.BLOB;
    }

    /** A text that the affinity of numbers makes one of. */
    private static String readsAsNumber(String source) {
        return "typeof(%s) = 'text' AND %s = CAST(%s AS NUMERIC)".formatted(source, source, source);
    }

    /** What is read from a number that a text became. */
    private static String text(String source) {
        return "CAST(CAST(" + source + " AS NUMERIC) AS TEXT)";
    }

    /** Whether values of one affinity stay what they are under a type of another. */
    private static boolean isKept(Affinity from, Affinity to, String type) {
        String text = type.toUpperCase(Locale.ROOT);
        return switch (to) {
            case NUMERIC ->
                    from == to
                            || from == Affinity.INTEGER
                            || from == Affinity.REAL
                            || KEEPING_TEXT.stream().anyMatch(text::contains);
            case BLOB -> from == to || text.isEmpty();
            case INTEGER, REAL, TEXT -> from == to;
        };
    }

    /** The condition on rows of which a value would be lost; empty where none can be. */
    Optional<String> loss() {
        return losses.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" OR ", losses.values()));
    }

    /** {@code INSERT … SELECT} from the old table into the new one. */
    String statement(StoredTable fresh, String into, String from) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (StoredColumn column : fresh.columns()) {
            String source = sources.get(Tokenizer.fold(column.name()));
            if (source != null && !column.has(ClauseKind.GENERATED)) {
                columns.add(SqliteNames.quote(column.name()));
                values.add(source);
            }
        }
        rowid(fresh, columns, values);
        // The conflict clauses of constraints must not drop or replace rows in silence.
        return "INSERT OR ABORT INTO %s (%s)\nSELECT %s FROM %s"
                .formatted(into, String.join(", ", columns), String.join(", ", values), from);
    }

    /** Rowids stay, since others may refer to them; a new alias of the rowid holds the old one. */
    private void rowid(StoredTable fresh, List<String> columns, List<String> values) {
        Optional<StoredColumn> alias = fresh.rowidAlias();
        boolean filled =
                alias.filter(it -> sources.containsKey(Tokenizer.fold(it.name()))).isPresent();
        Optional<String> target = rowidOf(fresh);
        Optional<String> source = rowidOf(old);
        if (!filled && target.isPresent() && source.isPresent()) {
            columns.add(0, target.get());
            values.add(0, source.get());
        }
    }

    private static Optional<String> rowidOf(StoredTable table) {
        Optional<StoredColumn> alias = table.rowidAlias();
        if (table.withoutRowid() || alias.isPresent()) {
            return alias.map(it -> SqliteNames.quote(it.name()));
        }
        return ROWIDS.stream().filter(it -> table.column(it).isEmpty()).findFirst();
    }
}
