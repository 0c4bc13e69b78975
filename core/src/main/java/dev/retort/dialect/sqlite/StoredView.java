package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of CREATE VIEW that SQLite keeps.
 *
 * @param columns the names of its columns, empty where the query names them
 * @param query what stands behind AS
 */
record StoredView(List<String> columns, String query) {

    StoredView {
        columns = List.copyOf(columns);
    }

    static StoredView parse(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        cursor.expect("CREATE");
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        cursor.expect("VIEW");
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.nextName();
        if (cursor.accept(".")) {
            cursor.nextName();
        }
        List<String> columns = new ArrayList<>();
        if (cursor.accept("(")) {
            do {
                columns.add(cursor.nextName());
            } while (cursor.accept(","));
            cursor.expect(")");
        }
        cursor.expect("AS");
        return new StoredView(columns, sql.substring(cursor.token().start()).strip());
    }
}
