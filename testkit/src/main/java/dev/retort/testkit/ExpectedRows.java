package dev.retort.testkit;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows that tables have to hold: values stay where no operation says otherwise. */
final class ExpectedRows {

    private final Map<QualifiedName, Map<String, List<Object>>> tables = new TreeMap<>();

    /** Notes what an operation says of rows. */
    void apply(Operation operation) {
        if (operation instanceof Operation.BulkInsert it) {
            insert(it);
        } else if (operation instanceof Operation.DeleteRows it) {
            delete(it);
        } else if (operation instanceof Operation.RenameTable it) {
            Map<String, List<Object>> columns = tables.remove(it.from());
            if (columns != null) {
                tables.put(it.to(), columns);
            }
        } else if (operation instanceof Operation.DropTable it) {
            tables.remove(it.table());
        } else if (operation instanceof Operation.RebuildTable it) {
            it.changes().forEach(this::apply);
        } else {
            column(operation);
        }
    }

    private void column(Operation operation) {
        if (operation instanceof Operation.DropColumn it) {
            columns(it.table()).remove(it.column());
        } else if (operation instanceof Operation.RenameColumn it) {
            rename(it.table(), it.from(), it.to());
        } else if (operation instanceof Operation.AlterColumn it) {
            rename(it.table(), it.from().name(), it.to().name());
        } else if (operation instanceof Operation.ChangeColumn it) {
            for (ColumnChange change : it.changes()) {
                if (change instanceof ColumnChange.Rename rename) {
                    rename(it.table(), it.column(), rename.name());
                }
            }
        }
    }

    private Map<String, List<Object>> columns(QualifiedName table) {
        return tables.getOrDefault(table, new LinkedHashMap<>());
    }

    private void rename(QualifiedName table, String from, String to) {
        List<Object> values = columns(table).remove(from);
        if (values != null) {
            columns(table).put(to, values);
        }
    }

    private void insert(Operation.BulkInsert operation) {
        boolean first = !tables.containsKey(operation.table());
        Map<String, List<Object>> columns =
                tables.computeIfAbsent(operation.table(), it -> new LinkedHashMap<>());
        for (int i = 0; i < operation.columns().size(); i++) {
            String column = operation.columns().get(i);
            if (first && isFollowed(operation, i)) {
                columns.put(column, new ArrayList<>());
            }
            for (List<@Nullable Object> row : operation.rows()) {
                List<Object> values = columns.get(column);
                if (values != null) {
                    values.add(String.valueOf(row.get(i)));
                }
            }
        }
        // A column that these rows have no value for is not followed any further.
        columns.keySet().retainAll(operation.columns());
    }

    /** Texts, and the key; how other values are told is the driver's own affair. */
    private static boolean isFollowed(Operation.BulkInsert operation, int column) {
        return operation.columns().get(column).equals("id")
                || operation.rows().stream().allMatch(it -> it.get(column) instanceof String);
    }

    private void delete(Operation.DeleteRows operation) {
        Map<String, List<Object>> columns = columns(operation.table());
        List<Object> ids = columns.getOrDefault("id", List.of());
        for (List<@Nullable Object> row : operation.rows()) {
            int at = ids.indexOf(String.valueOf(row.get(0)));
            if (at >= 0) {
                columns.values().forEach(it -> it.remove(at));
            }
        }
        if (ids.isEmpty()) {
            tables.remove(operation.table());
        }
    }

    /** The values of each column that is followed, in the order of the key. */
    Map<QualifiedName, Map<String, List<Object>>> tables() {
        return tables;
    }
}
