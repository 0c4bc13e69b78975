package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many rows and values tables hold: one query for hundreds of them, each read once. Only where
 * that is refused, each is asked by itself, so that the others are counted.
 */
final class RowCounts {

    /** As many parts as every database takes in one UNION. */
    private static final int MOST = 500;

    private final Dialect dialect;
    private final Connection connection;
    private final Map<Asked, Long> numbers = new HashMap<>();
    private final Map<QualifiedName, String> refusals = new HashMap<>();

    private RowCounts(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** The number of the rows of a table, or of those that have a value in a column. */
    record Asked(QualifiedName table, @Nullable String column) {}

    static RowCounts of(Dialect dialect, Connection connection, Collection<Asked> asked) {
        RowCounts counts = new RowCounts(dialect, connection);
        Map<QualifiedName, Set<Asked>> tables = new LinkedHashMap<>();
        asked.forEach(
                it -> tables.computeIfAbsent(it.table(), table -> new LinkedHashSet<>()).add(it));
        List<List<Asked>> each = tables.values().stream().map(List::copyOf).toList();
        for (int i = 0; i < each.size(); i += MOST) {
            counts.count(each.subList(i, Math.min(each.size(), i + MOST)));
        }
        return counts;
    }

    /** The number; zero where it could not be counted. */
    long number(Asked asked) {
        return numbers.getOrDefault(asked, 0L);
    }

    /** Why a table could not be counted, or null. */
    @Nullable String refusal(QualifiedName table) {
        return refusals.get(table);
    }

    private void count(List<List<Asked>> tables) {
        try {
            ask(tables);
        } catch (SQLException e) {
            if (tables.size() == 1) {
                refusals.put(
                        tables.get(0).get(0).table(), Objects.toString(e.getMessage(), "").strip());
            } else {
                tables.forEach(table -> count(List.of(table)));
            }
        }
    }

    private void ask(List<List<Asked>> tables) throws SQLException {
        int width = tables.stream().mapToInt(List::size).max().orElse(0);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            parts.add(part(i, tables.get(i), width));
        }
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" UNION ALL ", parts))) {
            while (rows.next()) {
                List<Asked> table = tables.get(rows.getInt(1));
                for (int i = 0; i < table.size(); i++) {
                    numbers.put(table.get(i), rows.getLong(i + 2));
                }
            }
        } catch (SQLException e) {
            if (before != null) {
                connection.rollback(before);
            }
            throw e;
        }
    }

    private String part(int number, List<Asked> table, int width) {
        String counts =
                table.stream()
                        .map(Asked::column)
                        .map(it -> it == null ? "count(*)" : "count(" + dialect.quote(it) + ")")
                        .collect(Collectors.joining(", "));
        return "SELECT %d, %s%s FROM %s"
                .formatted(
                        number,
                        counts,
                        ", 0".repeat(width - table.size()),
                        dialect.quote(table.get(0).table()));
    }
}
