package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one table written into another that takes its place.
 *
 * @param from the table that has the rows
 * @param to the table that gets them
 * @param sql the statements that write them
 * @param back the statements that write them into the first table again
 */
public record RowsMoved(QualifiedName from, QualifiedName to, List<String> sql, List<String> back)
        implements CustomOperation {

    public RowsMoved {
        sql = List.copyOf(sql);
        back = List.copyOf(back);
    }

    @Override
    public List<String> statements(String dialect, Schema before) {
        return sql;
    }

    @Override
    public CustomOperation reverse() {
        return new RowsMoved(to, from, back, sql);
    }

    @Override
    public Schema apply(Schema before) {
        return before;
    }

    @Override
    public String javaSource() {
        return "new dev.retort.operation.RowsMoved("
                + name(from)
                + ", "
                + name(to)
                + ", "
                + list(sql)
                + ", "
                + list(back)
                + ")";
    }

    private static String name(QualifiedName name) {
        return "dev.retort.schema.QualifiedName.parse(" + text(name.toString()) + ")";
    }

    private static String list(List<String> texts) {
        return texts.stream()
                .map(RowsMoved::text)
                .collect(Collectors.joining(", ", "java.util.List.of(", ")"));
    }

    private static String text(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
