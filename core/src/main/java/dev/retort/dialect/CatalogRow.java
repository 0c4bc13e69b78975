package dev.retort.dialect;

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

/**
 * One row of a catalog, its values as text by the names of their columns in upper case.
 *
 * @param values null where the catalog says NULL
 */
public record CatalogRow(Map<String, @Nullable String> values) {

    /** All rows of a query, in their order. */
    public static List<CatalogRow> of(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<CatalogRow> rows = new ArrayList<>();
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, @Nullable String> values = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String column = columns.getColumnLabel(i).toUpperCase(Locale.ROOT);
                    values.put(column, result.getString(i));
                }
                rows.add(new CatalogRow(values));
            }
            return rows;
        }
    }

    /** A value that is always there. */
    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("The catalog tells no " + column + ".");
        }
        return value;
    }

    /** A value, or null. */
    public @Nullable String get(String column) {
        return values.get(column);
    }

    /** A value, or nothing. */
    public String orEmpty(String column) {
        String value = values.get(column);
        return value == null ? "" : value;
    }

    /** A number, or null. */
    public @Nullable Long number(String column) {
        String value = values.get(column);
        return value == null ? null : Long.valueOf(value);
    }

    /** Whether a column says so: {@code YES} or {@code TRUE}. */
    public boolean is(String column) {
        String value = values.get(column);
        return "YES".equalsIgnoreCase(value) || "TRUE".equalsIgnoreCase(value);
    }
}
