package dev.retort.schema;

import java.util.List;

/**
 * A view.
 *
 * @param columns the names of its columns, empty where the query names them
 * @param query the query behind AS
 * @param options what stands between the name and AS beyond the columns, for example {@code
 *     security_barrier=true}; empty for none
 */
public record View(
        QualifiedName name,
        List<String> columns,
        String query,
        boolean materialized,
        String options)
        implements SchemaObject {

    public View {
        columns = List.copyOf(columns);
    }

    /** A view of a query. */
    public static View of(QualifiedName name, String query) {
        return new View(name, List.of(), query, false, "");
    }

    /** A materialized view of a query. */
    public static View materialized(QualifiedName name, String query) {
        return new View(name, List.of(), query, true, "");
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.VIEW, name);
    }
}
