package dev.retort.hibernate;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows that Hibernate puts into a table when it makes it, read from its INSERT statements. */
final class InitialRows {

    private static final Pattern INSERT =
            Pattern.compile(
                    "(?is)insert\\s+into\\s+(?:[^(\\s\"`]+|\"[^\"]*\"|`[^`]*`)+\\s*(?:\\(([^)]*)\\)\\s*)?"
                            + "values\\s*\\((.*)\\)\\s*");

    private static final Pattern VALUE =
            Pattern.compile("\\s*(?:'((?:[^']|'')*)'|(-?\\d+)|(null))\\s*(?:,|$)");

    private final Names names;

    InitialRows(Names names) {
        this.names = names;
    }

    /** One row: its values by the names of their columns. */
    private record Row(List<String> columns, List<@Nullable Object> values) {}

    /**
     * The rows of a table.
     *
     * @param unread takes the statements that are no INSERT of literals
     */
    List<BulkInsert> read(Table table, List<String> statements, List<String> unread) {
        Map<List<String>, Set<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        for (String statement : statements) {
            Row row = row(table, statement);
            if (row == null) {
                unread.add(statement);
            } else {
                rows.computeIfAbsent(row.columns(), it -> new LinkedHashSet<>()).add(row.values());
            }
        }
        List<BulkInsert> inserts = new ArrayList<>();
        rows.forEach(
                (columns, values) ->
                        inserts.add(
                                new BulkInsert(table.name(), columns, new ArrayList<>(values))));
        return inserts;
    }

    private @Nullable Row row(Table table, String statement) {
        Matcher insert = INSERT.matcher(statement);
        if (!insert.matches()) {
            return null;
        }
        List<String> columns =
                insert.group(1) == null
                        ? table.columns().stream().map(Column::name).toList()
                        : List.of(insert.group(1).split(",")).stream()
                                .map(column -> names.of(column.trim()))
                                .toList();
        List<@Nullable Object> values = values(insert.group(2));
        return values == null || values.size() != columns.size() ? null : new Row(columns, values);
    }

    private static @Nullable List<@Nullable Object> values(String text) {
        List<@Nullable Object> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        int end = 0;
        while (end < text.length() && value.find() && value.start() == end) {
            if (value.group(1) != null) {
                values.add(value.group(1).replace("''", "'"));
            } else {
                values.add(value.group(2) == null ? null : Long.valueOf(value.group(2)));
            }
            end = value.end();
        }
        return end == text.length() ? values : null;
    }
}
