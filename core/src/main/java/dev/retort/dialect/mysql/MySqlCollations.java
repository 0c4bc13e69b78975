package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which collations are inherited, a table's from its database and a column's from its table. */
final class MySqlCollations {

    /** What has to be said: the character set and the collation, each null where inherited. */
    record Inherited(@Nullable String characterSet, @Nullable String collation) {}

    private final Map<String, String> defaults;
    private final Map<String, String> ofDatabases;
    private final Map<QualifiedName, String> ofTables = new HashMap<>();
    private final Map<QualifiedName, String> schemaOf = new HashMap<>();

    private MySqlCollations(Map<String, String> defaults, Map<String, String> ofDatabases) {
        this.defaults = defaults;
        this.ofDatabases = ofDatabases;
    }

    static MySqlCollations read(MySqlCatalog catalog, List<CatalogRow> tables) throws SQLException {
        Map<String, String> databases = new HashMap<>();
        for (CatalogRow row : catalog.table("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME")) {
            databases.put(row.text("SCHEMA_NAME"), row.orEmpty("DEFAULT_COLLATION_NAME"));
        }
        MySqlCollations all = new MySqlCollations(catalog.facts().collations(), databases);
        for (CatalogRow row : tables) {
            QualifiedName name =
                    MySqlInspector.name(
                            catalog.facts(), row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
            all.ofTables.put(name, row.orEmpty("TABLE_COLLATION"));
            all.schemaOf.put(name, row.text("TABLE_SCHEMA"));
        }
        return all;
    }

    Inherited ofTable(QualifiedName table) {
        return inherited(
                ofTables.getOrDefault(table, ""),
                ofDatabases.getOrDefault(schemaOf.getOrDefault(table, ""), ""));
    }

    Inherited ofColumn(QualifiedName table, String collation) {
        return inherited(collation, ofTables.getOrDefault(table, ""));
    }

    private Inherited inherited(String own, String outer) {
        if (own.isEmpty() || own.equals(outer)) {
            return new Inherited(null, null);
        }
        String set = characterSet(own);
        boolean sameSet = set.equals(characterSet(outer));
        boolean usual = own.equals(defaults.get(set));
        return new Inherited(sameSet ? null : set, usual && !sameSet ? null : own);
    }

    /** The name of a collation begins with its character set. */
    static String characterSet(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
