package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.Scope;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of INFORMATION_SCHEMA, one query for each of its tables, and which schemas matter. */
final class H2Catalog {

    private final Connection connection;
    private final H2Names names;
    private final String defaultSchema;
    private final Map<String, List<CatalogRow>> tables = new HashMap<>();
    private final Set<String> schemas;

    H2Catalog(Connection connection, Scope scope, H2Names names) throws SQLException {
        this.connection = connection;
        this.names = names;
        this.defaultSchema = connection.getSchema();
        this.schemas =
                table("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME").stream()
                        .map(row -> row.text("SCHEMA_NAME"))
                        .filter(schema -> isWanted(schema, scope))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isWanted(String schema, Scope scope) {
        return schema.equals(defaultSchema)
                || scope.all()
                || scope.schemas().contains(names.fromCatalog(schema));
    }

    /** All rows of a query. */
    List<CatalogRow> rows(String sql) throws SQLException {
        return CatalogRow.of(connection, sql);
    }

    /** The rows of a table of INFORMATION_SCHEMA that are not about itself, asked for once. */
    List<CatalogRow> table(String name, String schemaColumn, String order) throws SQLException {
        List<CatalogRow> known = tables.get(name);
        if (known != null) {
            return known;
        }
        List<CatalogRow> rows =
                rows(
                        "SELECT * FROM INFORMATION_SCHEMA.%1$s WHERE UPPER(%2$s) <>"
                                        .formatted(name, schemaColumn)
                                + " 'INFORMATION_SCHEMA' ORDER BY %2$s, %3$s"
                                        .formatted(name, schemaColumn, order));
        tables.put(name, rows);
        return rows;
    }

    /** The rows of a table of INFORMATION_SCHEMA that are about the schemas in question. */
    List<CatalogRow> inScope(String name, String schemaColumn, String order) throws SQLException {
        return table(name, schemaColumn, order).stream()
                .filter(row -> isInScope(row.text(schemaColumn)))
                .toList();
    }

    boolean isInScope(String schema) {
        return schemas.contains(schema);
    }

    boolean isDefault(String schema) {
        return schema.equals(defaultSchema);
    }

    H2Names names() {
        return names;
    }

    /** A name of the catalog in the words of a schema; the default schema is not told. */
    QualifiedName name(String schema, String name) {
        return new QualifiedName(
                isDefault(schema) ? null : names.fromCatalog(schema), names.fromCatalog(name));
    }

    /** The name that stands in two columns of a row. */
    QualifiedName name(CatalogRow row, String schemaColumn, String nameColumn) {
        return name(row.text(schemaColumn), row.text(nameColumn));
    }
}
