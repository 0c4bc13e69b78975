package dev.retort.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of INFORMATION_SCHEMA, one query for each of its tables. */
final class H2Catalog {

    private final Connection connection;
    private final Map<String, List<Row>> tables = new HashMap<>();

    H2Catalog(Connection connection) {
        this.connection = connection;
    }

    /** One row, by the names of its columns. */
    record Row(Map<String, @Nullable String> values) {

        /** A value that is always there. */
        String text(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalStateException("The catalog tells no " + column + ".");
            }
            return value;
        }

        /** A value, or null. */
        @Nullable String get(String column) {
            return values.get(column);
        }

        /** A number, or null. */
        @Nullable Long number(String column) {
            String value = values.get(column);
            return value == null ? null : Long.valueOf(value);
        }

        /** Whether a column says so: {@code YES} or {@code TRUE}. */
        boolean is(String column) {
            String value = values.get(column);
            return "YES".equalsIgnoreCase(value) || "TRUE".equalsIgnoreCase(value);
        }
    }

    /** All rows of a query. */
    List<Row> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<Row> rows = new ArrayList<>();
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, @Nullable String> values = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(
                            columns.getColumnLabel(i).toUpperCase(Locale.ENGLISH),
                            result.getString(i));
                }
                rows.add(new Row(values));
            }
            return rows;
        }
    }

    /** The rows of a table of INFORMATION_SCHEMA that are not about itself, asked for once. */
    List<Row> table(String name, String schemaColumn, String order) throws SQLException {
        List<Row> known = tables.get(name);
        if (known != null) {
            return known;
        }
        List<Row> rows =
                rows(
                        "SELECT * FROM INFORMATION_SCHEMA.%1$s WHERE UPPER(%2$s) <>"
                                        .formatted(name, schemaColumn)
                                + " 'INFORMATION_SCHEMA' ORDER BY %2$s, %3$s"
                                        .formatted(name, schemaColumn, order));
        tables.put(name, rows);
        return rows;
    }
}
