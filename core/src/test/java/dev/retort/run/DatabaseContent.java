package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Scope;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a database holds, but for the history of runs, which a script does not write.
 *
 * @param rows those of each table in order, their values to the letter
 */
record DatabaseContent(Schema schema, Map<String, List<String>> rows) {

    private static final Set<Integer> BYTES =
            Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    static DatabaseContent of(TestDatabase.Handle database) throws SQLException {
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.load(DatabaseContent.class.getClassLoader()).of(connection);
            Schema schema = dialect.inspect(connection, Scope.defaultSchema());
            Map<String, List<String>> rows = new TreeMap<>();
            for (Table table : schema.tables()) {
                if (table.name().name().startsWith("retort_")) {
                    schema = schema.without(table.id());
                } else {
                    rows.put(table.name().name(), rows(connection, dialect.quote(table.name())));
                }
            }
            return new DatabaseContent(schema, rows);
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : " | ").append(value(result, i));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "NULL";
        }
        int type = result.getMetaData().getColumnType(column);
        String text =
                BYTES.contains(type) || value instanceof byte[]
                        ? HexFormat.of().formatHex(result.getBytes(column))
                        : result.getString(column);
        return value.getClass().getSimpleName() + " " + visible(text);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars()
                .limit(100)
                .forEach(
                        c ->
                                visible.append(
                                        c < ' ' || c > 126
                                                ? "\\u%04x".formatted(c)
                                                : String.valueOf((char) c)));
        if (text.length() > 100) {
            visible.append("… ").append(text.length()).append(" of ").append(text.hashCode());
        }
        return visible.toString();
    }
}
