package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.Scope;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the schema from INFORMATION_SCHEMA: one query for each of its tables that matters. */
final class H2Inspector {

    private final H2Catalog catalog;
    private final H2Names names;
    private final H2NullOrder nullOrder;
    private final List<SchemaObject> objects = new ArrayList<>();

    private H2Inspector(Connection connection, Scope scope, H2Names names, H2NullOrder nullOrder)
            throws SQLException {
        this.catalog = new H2Catalog(connection, scope, names);
        this.names = names;
        this.nullOrder = nullOrder;
    }

    /** What the database has in these schemas. */
    static Schema inspect(Connection connection, Scope scope, H2Names names, H2NullOrder nullOrder)
            throws SQLException {
        return new H2Inspector(connection, scope, names, nullOrder).read();
    }

    private Schema read() throws SQLException {
        readSchemas();
        List<CatalogRow> tables = catalog.table("TABLES", "TABLE_SCHEMA", "TABLE_NAME");
        refuseMaterializedViews(tables);
        List<CatalogRow> columns =
                catalog.table("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME, ORDINAL_POSITION");
        List<CatalogRow> domains = catalog.table("DOMAINS", "DOMAIN_SCHEMA", "DOMAIN_NAME");
        H2TypeRows types = new H2TypeRows(catalog, columns, domains);
        H2ConstraintRows constraints = new H2ConstraintRows(catalog);
        H2ObjectRows others = new H2ObjectRows(catalog);
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
        H2TextRows rows = new H2TextRows(catalog);
        objects.addAll(rows.routines());
        objects.addAll(rows.triggers());
        objects.addAll(rows.grants(views.stream().map(View::name).collect(Collectors.toSet())));
        objects.addAll(rows.comments(domains));
    }

    private void readSchemas() throws SQLException {
        for (CatalogRow row : catalog.inScope("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME")) {
            String schema = row.text("SCHEMA_NAME");
            if (!catalog.isDefault(schema) && !schema.equals(names.fold("public"))) {
                objects.add(new Namespace(names.fromCatalog(schema)));
            }
        }
    }

    /** With one of them in the database, H2 fails to answer what columns there are. */
    private void refuseMaterializedViews(List<CatalogRow> tables) {
        for (CatalogRow row : tables) {
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
            List<CatalogRow> tables,
            List<CatalogRow> columns,
            H2TypeRows types,
            Map<QualifiedName, List<Constraint>> constraints) {
        Map<QualifiedName, List<Column>> byTable =
                columns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                                        Collectors.mapping(types::column, Collectors.toList())));
        for (CatalogRow row : tables) {
            boolean wanted =
                    row.text("TABLE_TYPE").equals("BASE TABLE")
                            && catalog.isInScope(row.text("TABLE_SCHEMA"));
            if (wanted) {
                QualifiedName name = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
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
        Map<QualifiedName, List<CatalogRow>> parts =
                catalog
                        .table("INDEX_COLUMNS", "INDEX_SCHEMA", "INDEX_NAME, ORDINAL_POSITION")
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> catalog.name(row, "INDEX_SCHEMA", "INDEX_NAME")));
        for (CatalogRow row : catalog.table("INDEXES", "INDEX_SCHEMA", "INDEX_NAME")) {
            QualifiedName name = catalog.name(row, "INDEX_SCHEMA", "INDEX_NAME");
            if (!row.is("IS_GENERATED") && catalog.isInScope(row.text("TABLE_SCHEMA"))) {
                objects.add(index(row, parts.getOrDefault(name, List.of())));
            }
        }
    }

    private Index index(CatalogRow row, List<CatalogRow> parts) {
        QualifiedName table = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
        String type = row.text("INDEX_TYPE_NAME");
        boolean unique = type.startsWith("UNIQUE");
        List<CatalogRow> key = parts.stream().filter(p -> !unique || p.is("IS_UNIQUE")).toList();
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
