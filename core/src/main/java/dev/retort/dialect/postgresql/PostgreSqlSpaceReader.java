package dev.retort.dialect.postgresql;

import dev.retort.schema.Extension;
import dev.retort.schema.Namespace;
import dev.retort.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what everything else stands in or on: schemas and extensions. */
final class PostgreSqlSpaceReader {

    private final PostgreSqlCatalog catalog;

    PostgreSqlSpaceReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    List<SchemaObject> read() throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        catalog.schemas()
                .forEach(
                        (oid, name) -> {
                            Namespace namespace = new Namespace(name);
                            catalog.found("pg_namespace", oid, 0, namespace.id());
                            if (!name.equals(catalog.home())) {
                                objects.add(namespace);
                            }
                        });
        readExtensions(objects);
        readMembers();
        return objects;
    }

    /** The version is told only where it is not the one that comes by itself. */
    private void readExtensions(List<SchemaObject> objects) throws SQLException {
        catalog.read(
                """
                SELECT e.oid, e.extname, n.nspname,
                  (SELECT e.extversion FROM pg_available_extensions a
                   WHERE a.name = e.extname AND a.default_version <> e.extversion)
                FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                WHERE e.extname <> 'plpgsql' ORDER BY e.extname""",
                row -> {
                    String schema = row.getString(3);
                    boolean home = schema.equals(catalog.home()) || schema.equals("pg_catalog");
                    Extension extension =
                            new Extension(row.getString(2), home ? null : schema, row.getString(4));
                    catalog.found("pg_extension", row.getLong(1), 0, extension.id());
                    objects.add(extension);
                });
    }

    /** What belongs to an extension is found as the extension. */
    private void readMembers() throws SQLException {
        catalog.read(
                """
                SELECT classid::regclass::text, objid, refobjid FROM pg_depend
                WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'""",
                row -> {
                    String table = row.getString(1);
                    long oid = row.getLong(2);
                    catalog.at("pg_extension", row.getLong(3), 0)
                            .ifPresent(it -> catalog.found(table, oid, 0, it));
                });
    }
}
