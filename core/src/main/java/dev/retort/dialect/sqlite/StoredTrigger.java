package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of CREATE TRIGGER, as far as it names things.
 *
 * @param temporary whether it is one of the connection alone
 * @param nameFrom where the name of the trigger begins
 * @param event what it waits for: INSERT, UPDATE or DELETE
 * @param columns the columns behind UPDATE OF
 * @param schema the database of what it watches, where the text says so
 * @param table the name of the table or view that it watches
 * @param tableFrom where that begins
 * @param tableTo where it ends
 */
record StoredTrigger(
        boolean temporary,
        int nameFrom,
        String event,
        List<String> columns,
        @Nullable String schema,
        String table,
        int tableFrom,
        int tableTo) {

    StoredTrigger {
        columns = List.copyOf(columns);
    }

    static StoredTrigger parse(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        cursor.expect("CREATE");
        boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
        cursor.expect("TRIGGER");
        cursor.accept("IF", "NOT", "EXISTS");
        int nameFrom = cursor.token().start();
        cursor.nextName();
        if (cursor.accept(".")) {
            nameFrom = cursor.token().start();
            cursor.nextName();
        }
        String event = "";
        while (!cursor.sees("ON") && !cursor.sees("OF")) {
            event = cursor.token().text().toUpperCase(Locale.ROOT);
            if (!cursor.accept("INSTEAD", "OF")) {
                cursor.next();
            }
        }
        List<String> columns = new ArrayList<>();
        if (cursor.accept("OF")) {
            do {
                columns.add(cursor.nextName());
            } while (cursor.accept(","));
        }
        cursor.expect("ON");
        int tableFrom = cursor.token().start();
        String table = cursor.nextName();
        String schema = null;
        if (cursor.accept(".")) {
            schema = table;
            tableFrom = cursor.token().start();
            table = cursor.nextName();
        }
        return new StoredTrigger(
                temporary, nameFrom, event, columns, schema, table, tableFrom, cursor.passed());
    }
}
