package dev.retort.run;

import dev.retort.operation.Row;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows, with large objects as what they hold: the statement that made them is closed. */
final class Rows {

    private Rows() {}

    static List<Row> read(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnLabel(i), value(result.getObject(i)));
            }
            rows.add(new Row(values));
        }
        return rows;
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        }
        return value instanceof Blob bytes
                ? bytes.getBytes(1, Math.toIntExact(bytes.length()))
                : value;
    }
}
