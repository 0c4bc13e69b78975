package dev.retort.dialect.h2;

import dev.retort.dialect.Scope;
import dev.retort.dialect.h2.H2Catalog.Row;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the schema from INFORMATION_SCHEMA: one query for each of its tables that matters. */
final class H2Inspector {

    private final H2Catalog catalog;
    private final H2Names names;
    private final H2NullOrder nullOrder;
    private final String defaultSchema;
    private final Set<String> schemas = new HashSet<>();
    private final List<SchemaObject> objects = new ArrayList<>();

    private H2Inspector(Connection connection, H2Names names, H2NullOrder nullOrder)
            throws SQLException {
        this.catalog = new H2Catalog(connection);
        this.names = names;
        this.nullOrder = nullOrder;
        this.defaultSchema = connection.getSchema();
    }

    /** What the database has in these schemas. */
    static Schema inspect(Connection connection, Scope scope, H2Names names, H2NullOrder nullOrder)
            throws SQLException {
        return new H2Inspector(connection, names, nullOrder).read(scope);
    }

    private Schema read(Scope scope) throws SQLException {
        readSchemas(scope);
        List<Row> tables = catalog.table("TABLES", "TABLE_SCHEMA", "TABLE_NAME");
        refuseMaterializedViews(tables);
        List<Row> columns =
                catalog.table("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME, ORDINAL_POSITION");
        List<Row> domains = catalog.table("DOMAINS", "DOMAIN_SCHEMA", "DOMAIN_NAME");
        H2TypeRows types = new H2TypeRows(catalog, names, this::name, columns, domains);
        H2ConstraintRows constraints = new H2ConstraintRows(catalog, names, this::name);
        H2ObjectRows others = new H2ObjectRows(catalog, names, this::name, this::isInScope);
        objects.addAll(others.sequences());
        List<SchemaObject> made = others.domains(domains, types, constraints.ofDomains());
        objects.addAll(made);
        readTables(tables, columns, types, constraints.ofTables());
        readIndexes();
        List<View> views = others.views(columns);
        objects.addAll(views);
        readText(made, views);
        return Schema.of(objects).withDependencies(others.dependencies(objects));
    }

    private void readText(List<SchemaObject> domains, List<View> views) throws SQLException {
        H2TextRows rows = new H2TextRows(catalog, names, this::name, this::isInScope);
        objects.addAll(rows.routines());
        objects.addAll(rows.triggers());
        objects.addAll(rows.grants(views.stream().map(View::name).collect(Collectors.toSet())));
        objects.addAll(rows.comments(domains));
    }

    private void readSchemas(Scope scope) throws SQLException {
        for (Row row : catalog.table("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME")) {
            String schema = row.text("SCHEMA_NAME");
            boolean isDefault = schema.equals(defaultSchema);
            if (isDefault || scope.all() || scope.schemas().contains(names.fromCatalog(schema))) {
                schemas.add(schema);
                if (!isDefault && !schema.equals(names.fold("public"))) {
                    objects.add(new Namespace(names.fromCatalog(schema)));
                }
            }
        }
    }

    private boolean isInScope(String schema) {
        return schemas.contains(schema);
    }

    /** A name of the catalog in the words of a schema; the default schema is not told. */
    private QualifiedName name(String schema, String name) {
        return new QualifiedName(
                schema.equals(defaultSchema) ? null : names.fromCatalog(schema),
                names.fromCatalog(name));
    }

    /** With one of them in the database, H2 fails to answer what columns there are. */
    private void refuseMaterializedViews(List<Row> tables) {
        for (Row row : tables) {
            String type = row.get("TABLE_CLASS");
            if (type != null && type.endsWith(".MaterializedView")) {
                throw new NotSupportedByDatabaseException(
                        "h2",
                        "Inspect",
                        "H2 cannot list the columns of a database that holds a materialized view,"
                                + " here \""
                                + row.text("TABLE_NAME")
                                + "\"; drop it, or make a table of it.");
            }
        }
    }

    private void readTables(
            List<Row> tables,
            List<Row> columns,
            H2TypeRows types,
            Map<QualifiedName, List<Constraint>> constraints) {
        Map<QualifiedName, List<Column>> byTable =
                columns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                name(
                                                        row.text("TABLE_SCHEMA"),
                                                        row.text("TABLE_NAME")),
                                        Collectors.mapping(types::column, Collectors.toList())));
        for (Row row : tables) {
            boolean wanted =
                    row.text("TABLE_TYPE").equals("BASE TABLE")
                            && isInScope(row.text("TABLE_SCHEMA"));
            if (wanted) {
                QualifiedName name = name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
                objects.add(
                        new Table(
                                name,
                                byTable.getOrDefault(name, List.of()),
                                constraints.getOrDefault(name, List.of()),
                                row.get("REMARKS"),
                                Map.of()));
            }
        }
    }

    private void readIndexes() throws SQLException {
        Map<QualifiedName, List<Row>> parts =
                catalog
                        .table("INDEX_COLUMNS", "INDEX_SCHEMA", "INDEX_NAME, ORDINAL_POSITION")
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                name(
                                                        row.text("INDEX_SCHEMA"),
                                                        row.text("INDEX_NAME"))));
        for (Row row : catalog.table("INDEXES", "INDEX_SCHEMA", "INDEX_NAME")) {
            QualifiedName name = name(row.text("INDEX_SCHEMA"), row.text("INDEX_NAME"));
            if (!row.is("IS_GENERATED") && isInScope(row.text("TABLE_SCHEMA"))) {
                objects.add(index(row, parts.getOrDefault(name, List.of())));
            }
        }
    }

    private Index index(Row row, List<Row> parts) {
        QualifiedName table = name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        String type = row.text("INDEX_TYPE_NAME");
        boolean unique = type.startsWith("UNIQUE");
        List<Row> key = parts.stream().filter(p -> !unique || p.is("IS_UNIQUE")).toList();
        List<String> carried =
                parts.stream()
                        .filter(p -> unique && !p.is("IS_UNIQUE"))
                        .map(p -> names.fromCatalog(p.text("COLUMN_NAME")))
                        .toList();
        return new Index(
                names.fromCatalog(row.text("INDEX_NAME")),
                table,
                key.stream().map(p -> nullOrder.part(p, names)).toList(),
                unique,
                method(type),
                carried,
                null,
                !"NO".equals(row.get("NULLS_DISTINCT")),
                Map.of());
    }

    private static @Nullable String method(String type) {
        if (type.contains("HASH")) {
            return "hash";
        }
        return type.contains("SPATIAL") ? "spatial" : null;
    }
}
