package dev.retort.dialect.postgresql;

import dev.retort.dialect.postgresql.PostgreSqlCatalog.Address;
import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands on what; always as exact as the catalog, down to a column. */
final class PostgreSqlDependencyReader {

    private final PostgreSqlCatalog catalog;
    private final Map<Address, Address> owners = new HashMap<>();

    PostgreSqlDependencyReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    Set<Dependency> read() throws SQLException {
        readOwners();
        Set<Dependency> dependencies = new LinkedHashSet<>();
        catalog.read(
                """
                SELECT classid::regclass::text, objid, objsubid,
                  refclassid::regclass::text, refobjid, refobjsubid
                FROM pg_depend WHERE objid >= 16384 AND refobjid >= 16384
                  AND deptype IN ('n', 'a', 'i', 'P', 'S')""",
                row -> {
                    ObjectId dependent = find(row.getString(1), row.getLong(2), row.getInt(3));
                    ObjectId on = find(row.getString(4), row.getLong(5), row.getInt(6));
                    if (dependent != null && on != null && !dependent.equals(on)) {
                        dependencies.add(new Dependency(dependent, on));
                    }
                });
        return dependencies;
    }

    /** What the catalog keeps under another address: queries, defaults, arrays, rows of tables. */
    private void readOwners() throws SQLException {
        catalog.read(
                """
                SELECT 'pg_rewrite', w.oid, 'pg_class', w.ev_class, 0 FROM pg_rewrite w
                WHERE w.oid >= 16384
                UNION ALL SELECT 'pg_attrdef', d.oid, 'pg_class', d.adrelid, d.adnum
                FROM pg_attrdef d
                UNION ALL SELECT 'pg_type', t.oid, 'pg_type', t.typelem, 0 FROM pg_type t
                WHERE t.oid >= 16384 AND t.typelem <> 0
                UNION ALL SELECT 'pg_type', t.oid, 'pg_class', t.typrelid, 0 FROM pg_type t
                WHERE t.oid >= 16384 AND t.typrelid <> 0
                UNION ALL SELECT 'pg_constraint', k.oid, 'pg_type', k.contypid, 0
                FROM pg_constraint k WHERE k.contypid <> 0""",
                row ->
                        owners.put(
                                new Address(row.getString(1), row.getLong(2), 0),
                                new Address(row.getString(3), row.getLong(4), row.getInt(5))));
    }

    private @Nullable ObjectId find(String table, long oid, int column) {
        Address address = new Address(table, oid, column);
        ObjectId id = catalog.objects().get(address);
        while (id == null && owners.containsKey(address)) {
            address = owners.get(address);
            id = catalog.objects().get(address);
        }
        if (id == null && column != 0) {
            id = catalog.objects().get(new Address(table, oid, 0));
        }
        boolean ofView = id != null && id.kind() == ObjectKind.COLUMN && catalog.isView(id.table());
        return ofView && id != null ? ObjectId.of(ObjectKind.VIEW, id.table()) : id;
    }
}
