package dev.retort.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs on SQLite: its own catalog and pragmas tell what is there. */
final class SqlitePairs implements PairServer {

    private static final Pattern WORDS =
            Pattern.compile(
                    "autoincrement|withoutrowid|strict$|collate\\w+?(?=[,)]|check|default|not|unique"
                            + "|primary|references)|onconflict\\w{4,8}");

    private final Path folder;
    private final Map<String, Connection> connections = new HashMap<>();

    SqlitePairs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Connection create(String name) throws SQLException {
        Connection old = connections.remove(name);
        if (old != null) {
            old.close();
        }
        Path file = folder.resolve(name + ".db");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connections.put(name, connection);
        return connection;
    }

    private static List<List<String>> query(Connection connection, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(sql)) {
            while (all.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(all.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public List<String> look(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        String master =
                "SELECT type, name, tbl_name, sql FROM sqlite_master"
                        + " WHERE name NOT LIKE 'sqlite_%'";
        for (List<String> row : query(connection, master)) {
            String flat =
                    row.get(3)
                            .replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*", " ")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[\\s\"`\\[\\]]+", "");
            String name = row.get(1).toLowerCase(Locale.ROOT);
            lines.add(
                    row.get(0).equals("table")
                            ? "table " + name + table(connection, row.get(1), flat)
                            : row.get(0)
                                    + " "
                                    + name
                                    + " "
                                    + row.get(2).toLowerCase(Locale.ROOT)
                                    + " "
                                    + flat);
        }
        lines.sort(null);
        return lines;
    }

    private static String table(Connection connection, String name, String flat)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        for (List<String> row : query(connection, "PRAGMA table_xinfo(\"" + name + "\")")) {
            columns.add(row.subList(1, row.size()).toString());
        }
        List<String> references = new ArrayList<>();
        for (List<String> row : query(connection, "PRAGMA foreign_key_list(\"" + name + "\")")) {
            references.add(row.subList(2, row.size()).toString().toLowerCase(Locale.ROOT));
        }
        List<String> keys = new ArrayList<>();
        for (List<String> row : query(connection, "PRAGMA index_list(\"" + name + "\")")) {
            String parts =
                    "SELECT name, desc, coll, key FROM pragma_index_xinfo('" + row.get(1) + "')";
            keys.add(row.subList(2, 5) + " " + query(connection, parts));
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(flat);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        columns.sort(null);
        references.sort(null);
        keys.sort(null);
        words.sort(null);
        return " " + columns + references + keys + words + flat.split("check\\(", -1).length;
    }

    @Override
    public Map<String, Map<String, String>> tables(Connection connection) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        String names =
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                        + " AND sql NOT LIKE 'CREATE VIRTUAL%'";
        for (List<String> table : query(connection, names)) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (List<String> row :
                    query(connection, "PRAGMA table_xinfo(\"" + table.get(0) + "\")")) {
                if (row.get(6).equals("0")) {
                    columns.put(row.get(1), row.get(2));
                }
            }
            tables.put(table.get(0), columns);
        }
        return tables;
    }

    @Override
    public String quoted(String name) {
        return '"' + name + '"';
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
