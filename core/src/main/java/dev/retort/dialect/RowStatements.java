package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as statements whose values stand in the text, so that online and offline are the same. */
final class RowStatements {

    /** Rows of one INSERT: many enough to be quick, few enough for every parser. */
    private static final int ROWS_OF_ONE_INSERT = 500;

    private RowStatements() {}

    static List<DdlStatement> insert(Operation.BulkInsert operation, Dialect dialect) {
        String head =
                "INSERT INTO %s (%s) VALUES"
                        .formatted(
                                dialect.quote(operation.table()),
                                operation.columns().stream()
                                        .map(dialect::quote)
                                        .collect(Collectors.joining(", ")));
        List<DdlStatement> statements = new ArrayList<>();
        List<List<@Nullable Object>> rows = operation.rows();
        for (int from = 0; from < rows.size(); from += ROWS_OF_ONE_INSERT) {
            List<String> tuples = new ArrayList<>();
            for (List<@Nullable Object> row :
                    rows.subList(from, Math.min(rows.size(), from + ROWS_OF_ONE_INSERT))) {
                tuples.add(tuple(row, dialect));
            }
            statements.add(DdlStatement.of(head + "\n    " + String.join(",\n    ", tuples)));
        }
        return statements;
    }

    private static String tuple(List<@Nullable Object> row, Dialect dialect) {
        List<String> values = new ArrayList<>();
        row.forEach(value -> values.add(dialect.literal(value)));
        return "(" + String.join(", ", values) + ")";
    }

    static List<DdlStatement> delete(
            Operation.DeleteRows operation,
            Dialect dialect,
            BiFunction<String, Object, String> equality) {
        List<DdlStatement> statements = new ArrayList<>();
        for (List<@Nullable Object> row : operation.rows()) {
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String column = dialect.quote(operation.columns().get(i));
                Object value = row.get(i);
                terms.add(value == null ? column + " IS NULL" : equality.apply(column, value));
            }
            statements.add(
                    DdlStatement.of(
                            "DELETE FROM "
                                    + dialect.quote(operation.table())
                                    + " WHERE "
                                    + String.join(" AND ", terms)));
        }
        return statements;
    }
}
