package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows of a table come into the table that takes its place. */
final class RowCopy {

    /** Names of the rowid, of which a column can hide each. */
    static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    private final StoredTable old;

    /** By the folded name in the new table: what a column that was there is filled with. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** By the folded name of a new column: the default that rows which are there get. */
    private final Map<String, String> defaults = new LinkedHashMap<>();

    /** Conditions on rows of which a value would be lost. */
    private final Map<String, String> losses = new LinkedHashMap<>();

    RowCopy(StoredTable old) {
        this.old = old;
        old.columns()
                .forEach(
                        it -> sources.put(Tokenizer.fold(it.name()), SqliteNames.quote(it.name())));
    }

    /** A column comes with a default. */
    void add(String column, String defaultSql) {
        defaults.put(Tokenizer.fold(column), "(" + defaultSql + ")");
    }

    /** A new column has another default from now on; rows that are there have the first one. */
    void keepDefault(String column) {
        String first = defaults.remove(Tokenizer.fold(column));
        if (first != null) {
            sources.put(Tokenizer.fold(column), first);
        }
    }

    /** Whether rows that are there have a value for a column. */
    boolean fills(String column) {
        return sources.containsKey(Tokenizer.fold(column));
    }

    void drop(String column) {
        defaults.remove(Tokenizer.fold(column));
        sources.remove(Tokenizer.fold(column));
        losses.remove(Tokenizer.fold(column));
    }

    /** Fills a column by an expression over the old ones; what it loses is meant to be lost. */
    void using(String column, String expression) {
        sources.put(Tokenizer.fold(column), "(" + expression + ")");
        losses.remove(Tokenizer.fold(column));
    }

    /** Converts a column's values as CAST does, where the new type treats values otherwise. */
    void retype(String column, String from, String to, boolean strict) {
        String source = sources.get(Tokenizer.fold(column));
        if (source != null) {
            Conversion conversion = Conversion.of(source, from, to, strict);
            sources.put(Tokenizer.fold(column), conversion.value());
            conversion.loss().ifPresent(it -> lose(column, it));
        }
    }

    /** Leaves STRICT: what a column of any type holds is a number then where it reads as one. */
    void loosen(StoredTable strict) {
        for (StoredColumn column : strict.columns()) {
            String source = sources.get(Tokenizer.fold(column.name()));
            if (source != null && Conversion.isAny(column.type())) {
                lose(column.name(), Conversion.readsAsNumber(source));
            }
        }
    }

    private void lose(String column, String condition) {
        losses.merge(Tokenizer.fold(column), condition, (first, second) -> first + " OR " + second);
    }

    /** Whether a value can be lost on the way. */
    boolean loses(StoredTable fresh) {
        return !losses(fresh).isEmpty();
    }

    /** The conditions on rows of which a value would be lost; what is computed is none. */
    private List<String> losses(StoredTable fresh) {
        List<String> all = new ArrayList<>();
        for (StoredColumn column : fresh.columns()) {
            String loss = losses.get(Tokenizer.fold(column.name()));
            if (loss != null && !column.has(ClauseKind.GENERATED)) {
                all.add(loss);
            }
        }
        // Where nothing is to become a number of the rowid, SQLite makes one up.
        fresh.rowidAlias()
                .filter(it -> old.rowidAlias().filter(was -> was.isNamed(it.name())).isEmpty())
                .map(it -> sources.get(Tokenizer.fold(it.name())))
                .ifPresent(source -> all.add(source + " IS NULL"));
        return all;
    }

    /**
     * {@code INSERT … SELECT} from the old table into the new one, without the rows of which a
     * value would be lost: they are missed when the rows are counted.
     */
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
        List<String> losses = losses(fresh);
        return "INSERT OR ABORT INTO %s (%s)\nSELECT %s FROM %s%s"
                .formatted(
                        into,
                        String.join(", ", columns),
                        String.join(", ", values),
                        from,
                        losses.isEmpty()
                                ? ""
                                : "\nWHERE (" + String.join(" OR ", losses) + ") IS NOT TRUE");
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
