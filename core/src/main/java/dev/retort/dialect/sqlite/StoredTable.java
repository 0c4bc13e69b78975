package dev.retort.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of CREATE TABLE that SQLite keeps, and what stands where in it.
 *
 * @param nameFrom where the name of the table begins
 * @param nameTo where it ends
 * @param open where the parenthesis before the first column stands
 * @param close where the parenthesis behind the last column or constraint stands
 * @param module what stands behind USING of a virtual table, which has no columns here; else null
 */
record StoredTable(
        String sql,
        String name,
        int nameFrom,
        int nameTo,
        int open,
        int close,
        List<StoredColumn> columns,
        List<Clause> constraints,
        boolean withoutRowid,
        boolean strict,
        @Nullable String module) {

    StoredTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is none that SQLite would have kept
     */
    static StoredTable parse(String sql) {
        return new StoredTableParser(sql).parse();
    }

    Optional<StoredColumn> column(String column) {
        return columns.stream().filter(it -> it.isNamed(column)).findFirst();
    }

    /** All clauses: those of the columns, then those of the table. */
    Stream<Clause> clauses() {
        return Stream.concat(
                columns.stream().flatMap(it -> it.clauses().stream()), constraints.stream());
    }

    Optional<Clause> primaryKey() {
        return clauses().filter(it -> it.is(ClauseKind.PRIMARY_KEY)).findFirst();
    }

    /** The column that is the rowid under another name, where there is one. */
    Optional<StoredColumn> rowidAlias() {
        if (withoutRowid) {
            return Optional.empty();
        }
        return primaryKey()
                .filter(key -> key.columns().size() == 1)
                .flatMap(key -> column(key.columns().get(0).text()).filter(it -> isAlias(it, key)));
    }

    /** {@code DESC} behind a column's own PRIMARY KEY makes an ordinary key of it, to this day. */
    private static boolean isAlias(StoredColumn column, Clause key) {
        boolean own = column.clauses().contains(key);
        return column.type().equalsIgnoreCase("integer")
                && !(own && key.columns().get(0).descending());
    }

    boolean isVirtual() {
        return module != null;
    }
}
