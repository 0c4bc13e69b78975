package dev.retort.dialect.sqlite;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column's text changed in what changes alone; new text is written out in full. */
final class ColumnEdit {

    private final SqliteTypes types = new SqliteTypes();
    private final StoredTable table;
    private final StoredColumn column;
    private final TextEdits edits;

    ColumnEdit(StoredTable table, StoredColumn column) {
        this.table = table;
        this.column = column;
        this.edits = new TextEdits(table.sql());
    }

    /** The text of the table with the column changed from one to the other, its name apart. */
    String alter(Column from, Column to) {
        if (!from.type().equals(to.type()) || numbers(from) != numbers(to)) {
            type(types.name(numbers(to) ? RowidAlias.TYPE : to.type()));
        }
        if (!Objects.equals(from.collation(), to.collation())) {
            String collation = to.collation();
            clause(
                    ClauseKind.COLLATE,
                    collation == null ? null : "COLLATE " + SqliteNames.quote(collation));
        }
        if (!Objects.equals(from.generated(), to.generated())) {
            Generated generated = to.generated();
            clause(ClauseKind.GENERATED, generated == null ? null : written(generated));
        }
        if (from.nullable() != to.nullable()
                || !notNullConflict(from).equals(notNullConflict(to))) {
            clause(ClauseKind.NOT_NULL, to.nullable() ? null : "NOT NULL" + notNullConflict(to));
        }
        if (!Objects.equals(from.defaultSql(), to.defaultSql())) {
            String value = to.defaultSql();
            clause(ClauseKind.DEFAULT, value == null ? null : "DEFAULT " + Defaults.written(value));
        }
        return edits.apply();
    }

    static String written(Generated generated) {
        return "GENERATED ALWAYS AS (%s) %s"
                .formatted(generated.expression(), generated.stored() ? "STORED" : "VIRTUAL");
    }

    private static boolean numbers(Column column) {
        return column.identity() != null;
    }

    private static String notNullConflict(Column column) {
        Map<ColumnOption, String> options = column.options();
        String conflict = options.get(ColumnOption.NOT_NULL_CONFLICT);
        return conflict == null ? "" : " ON CONFLICT " + conflict;
    }

    private void type(String type) {
        if (column.type().equalsIgnoreCase(type)) {
            return;
        }
        if (column.typeEnd() == column.nameEnd()) {
            edits.insert(column.nameEnd(), " " + type);
        } else if (type.isEmpty()) {
            edits.remove(column.typeFrom(), column.typeEnd());
        } else {
            edits.replace(column.typeFrom(), column.typeEnd(), type);
        }
    }

    /** Puts the clauses of a kind otherwise, adds one, or takes them out. */
    private void clause(ClauseKind kind, @Nullable String text) {
        boolean written = false;
        for (Clause clause : column.clauses()) {
            boolean says = clause.is(kind) || (kind == ClauseKind.NOT_NULL && saysNull(clause));
            if (says && text != null && !written && clause.is(kind)) {
                edits.replace(clause.ruleFrom(), clause.to(), text);
                written = true;
            } else if (says) {
                edits.remove(clause.from(), clause.to());
            }
        }
        if (!written && text != null) {
            edits.insert(column.typeEnd(), " " + text);
        }
    }

    private boolean saysNull(Clause clause) {
        return clause.is(ClauseKind.NOTHING)
                && table.sql().regionMatches(true, clause.ruleFrom(), "NULL", 0, 4);
    }
}
