package dev.retort.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a database is, told by sqlite_master, the pragmas and the rows alone: an outside look, with
 * nothing of the dialect in it.
 *
 * @param texts the stored text of every object, by its kind and name
 * @param columns what table_xinfo says of each table and view
 * @param keys what index_list and index_xinfo say of each table, autoindexes too
 * @param references what foreign_key_list says of each table
 * @param rows every row of every table, with the class and the exact text of each value
 */
record DatabaseFacts(
        Map<String, String> texts,
        Map<String, List<String>> columns,
        Map<String, List<String>> keys,
        Map<String, List<String>> references,
        Map<String, List<String>> rows) {

    static DatabaseFacts of(Connection connection) throws SQLException {
        return of(connection, "main");
    }

    static DatabaseFacts of(Connection connection, String schema) throws SQLException {
        DatabaseFacts facts =
                new DatabaseFacts(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>());
        String master = quote(schema) + ".sqlite_master";
        for (List<String> object :
                query(connection, "SELECT type, name, tbl_name, sql FROM " + master)) {
            String name = object.get(1);
            facts.texts.put(object.get(0) + " " + name, object.get(2) + ": " + object.get(3));
            if (object.get(0).equals("table") || canBeRead(connection, schema, object)) {
                facts.relation(connection, schema, name);
            }
        }
        return facts;
    }

    /** A view may name what is not there: then only its text can be told. */
    private static boolean canBeRead(Connection connection, String schema, List<String> object) {
        try {
            return object.get(0).equals("view")
                    && !query(
                                    connection,
                                    "SELECT count(*) FROM "
                                            + quote(schema)
                                            + "."
                                            + quote(object.get(1)))
                            .isEmpty();
        } catch (SQLException broken) {
            return false;
        }
    }

    private void relation(Connection connection, String schema, String name) throws SQLException {
        String arguments = "(" + literal(name) + ", " + literal(schema) + ")";
        columns.put(name, lines(connection, "SELECT * FROM pragma_table_xinfo" + arguments));
        references.put(
                name, lines(connection, "SELECT * FROM pragma_foreign_key_list" + arguments));
        List<String> all = new ArrayList<>();
        for (List<String> index :
                query(
                        connection,
                        "SELECT name, \"unique\", origin, partial FROM pragma_index_list"
                                + arguments)) {
            all.add(
                    index
                            + " "
                            + query(
                                    connection,
                                    "SELECT * FROM pragma_index_xinfo("
                                            + literal(index.get(0))
                                            + ", "
                                            + literal(schema)
                                            + ")"));
        }
        all.sort(String::compareTo);
        keys.put(name, all);
        rows.put(name, rows(connection, schema, name));
    }

    private static List<String> rows(Connection connection, String schema, String name)
            throws SQLException {
        List<String> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<String> column :
                query(
                        connection,
                        "SELECT name FROM pragma_table_xinfo(%s, %s) WHERE hidden <> 1"
                                .formatted(literal(name), literal(schema)))) {
            names.add(column.get(0).toLowerCase(Locale.ROOT));
            String each = quote(column.get(0));
            parts.add(VALUE.replace("?", each));
            parts.add("CASE typeof(?) WHEN 'real' THEN ? END".replace("?", each));
        }
        parts.add(rowid(connection, schema, name, names));
        String query =
                "SELECT %s FROM %s.%s"
                        .formatted(String.join(", ", parts), quote(schema), quote(name));
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i < parts.size(); i += 2) {
                    long bits = Double.doubleToRawLongBits(rows.getDouble(i + 1));
                    boolean minus = bits == Double.doubleToRawLongBits(-0.0);
                    row.add(rows.getString(i) + (minus ? " below zero" : ""));
                }
                String rowid = rows.getString(parts.size());
                lines.add(row + (rowid == null ? "" : " at " + rowid));
            }
        }
        lines.sort(String::compareTo);
        return lines;
    }

    /** The class of a value and itself to the letter, behind a NUL, too. */
    private static final String VALUE =
            "typeof(?) || ' ' || CASE WHEN typeof(?) = 'text' AND instr(?, char(0)) > 0"
                    + " THEN hex(CAST(? AS BLOB)) ELSE quote(?) END";

    /** The name of the rowid, where the table has one that no column hides. */
    private static String rowid(
            Connection connection, String schema, String name, List<String> columns)
            throws SQLException {
        boolean kept =
                !name.startsWith("sqlite_")
                        && !query(
                                        connection,
                                        "SELECT 1 FROM pragma_table_list WHERE schema = %s AND name = %s AND type = 'table' AND wr = 0"
                                                .formatted(literal(schema), literal(name)))
                                .isEmpty();
        return Stream.of("rowid", "_rowid_", "oid")
                .filter(it -> kept && !columns.contains(it))
                .findFirst()
                .orElse("NULL");
    }

    /** All rows of a query, each value as text. */
    static List<List<String>> query(Connection connection, String query) throws SQLException {
        List<List<String>> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                answers.add(row);
            }
        }
        return answers;
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (List<String> row : query(connection, query)) {
            lines.add(row.toString());
        }
        return lines;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
