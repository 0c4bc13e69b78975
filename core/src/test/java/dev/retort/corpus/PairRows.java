package dev.retort.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows made up for the tables of a pair, and whether they are still there. */
final class PairRows {

    private static final Pattern PARENT = Pattern.compile("parent|_id$");

    private final PairServer server;
    private final Connection connection;

    PairRows(PairServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Two rows for every table that takes them; those whose parents come later get more tries. */
    Set<String> fill() throws SQLException {
        Map<String, Map<String, String>> tables = server.tables(connection);
        Set<String> filled = new LinkedHashSet<>();
        for (int round = 0; round < 3; round++) {
            for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
                if (!filled.contains(table.getKey()) && fill(table.getKey(), table.getValue())) {
                    filled.add(table.getKey());
                }
            }
        }
        return filled;
    }

    private boolean fill(String table, Map<String, String> columns) {
        boolean done = false;
        for (int i = 0; i < 2; i++) {
            Map<String, String> values = new LinkedHashMap<>();
            int row = i;
            columns.forEach((column, type) -> values.put(column, value(type, row)));
            Map<String, String> fewer = new LinkedHashMap<>(values);
            fewer.keySet().removeIf(column -> PARENT.matcher(column).find());
            done |= insert(table, values) || insert(table, fewer) || insert(table, Map.of());
        }
        return done;
    }

    private boolean insert(String table, Map<String, String> values) {
        String sql =
                values.isEmpty()
                        ? "INSERT INTO " + server.quoted(table) + server.defaultValues()
                        : "INSERT INTO "
                                + server.quoted(table)
                                + values.keySet().stream()
                                        .map(server::quoted)
                                        .collect(Collectors.joining(", ", " (", ")"))
                                + values.values().stream()
                                        .collect(Collectors.joining(", ", " VALUES (", ")"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String value(String type, int row) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.contains("bool")) {
            return row % 2 == 1 ? "'true'" : "'false'";
        }
        if (has(kind, "int|serial|num|dec|real|float|double|money|year|bit")) {
            return String.valueOf(row + 1);
        }
        if (kind.contains("uuid")) {
            return "'00000000-0000-0000-0000-00000000000" + (row + 1) + "'";
        }
        if (has(kind, "timestamp|datetime")) {
            return "'2024-01-0" + (row + 1) + " 10:00:00'";
        }
        if (kind.contains("date")) {
            return "'2024-01-0" + (row + 1) + "'";
        }
        if (kind.contains("time")) {
            return "'10:00:0" + (row + 1) + "'";
        }
        if (kind.contains("json")) {
            return "'{\"a\": " + row + "}'";
        }
        if (kind.startsWith("_")) {
            return "'{}'";
        }
        if (has(kind, "bytea|blob|binary")) {
            return "'abc'";
        }
        return has(kind, "inet|cidr") ? "'10.0.0." + (row + 1) + "'" : "'v" + (row + 1) + "'";
    }

    private static boolean has(String kind, String pattern) {
        return Pattern.compile(pattern).matcher(kind).find();
    }

    /** The rows of a table, or why they cannot be read. */
    List<String> read(String table, Collection<String> columns) {
        String what =
                columns.isEmpty()
                        ? "count(*)"
                        : columns.stream().map(server::quoted).collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet all =
                        statement.executeQuery(
                                "SELECT " + what + " FROM " + server.rowsOf(table))) {
            while (all.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    row.append(all.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        } catch (SQLException e) {
            return List.of("unreadable: " + e.getMessage());
        }
        rows.sort(null);
        return rows;
    }
}
