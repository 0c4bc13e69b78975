package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of information_schema about some databases, one query for each of its tables.
 *
 * <p>The databases of a server are strangers to each other: everything is what stands in the
 * connection's own, and only where it has none, in all of them.
 */
final class MySqlCatalog {

    private static final Set<String> SYSTEM =
            Set.of("information_schema", "mysql", "performance_schema", "sys");

    private final Connection connection;
    private final MySqlFacts facts;
    private final Map<String, String> schemas = new TreeMap<>();

    MySqlCatalog(Connection connection, Scope scope, MySqlFacts facts) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        for (CatalogRow row : rows("SELECT * FROM information_schema.SCHEMATA")) {
            String schema = row.text("SCHEMA_NAME");
            boolean wanted =
                    schema.equals(facts.database())
                            || scope.schemas().contains(schema)
                            || scope.all() && facts.database() == null && !isOwn(schema);
            if (wanted) {
                schemas.put(schema, row.orEmpty("SCHEMA_COMMENT"));
            }
        }
    }

    /** Whether a database is one that the server keeps for itself. */
    static boolean isOwn(String schema) {
        return SYSTEM.contains(schema.toLowerCase(Locale.ROOT));
    }

    MySqlFacts facts() {
        return facts;
    }

    /** The databases in question. */
    Set<String> schemas() {
        return schemas.keySet();
    }

    /** What the server says of a database; only MariaDB keeps comments of databases. */
    String comment(String schema) {
        return schemas.getOrDefault(schema, "");
    }

    /** All rows of a query. */
    List<CatalogRow> rows(String sql) throws SQLException {
        return CatalogRow.of(connection, sql);
    }

    /** The rows of a table of information_schema that are about the databases in question. */
    List<CatalogRow> table(String table, String schemaColumn, String order) throws SQLException {
        if (schemas.isEmpty()) {
            return List.of();
        }
        return rows(
                "SELECT * FROM information_schema.%s WHERE %s ORDER BY %s"
                        .formatted(table, isInScope(schemaColumn), order));
    }

    /** The condition; one database alone is found without a look at the others. */
    String isInScope(String column) {
        MySqlLiterals literals = new MySqlLiterals(facts);
        String list =
                schemas.keySet().stream().map(literals::string).collect(Collectors.joining(", "));
        return schemas.size() == 1 ? column + " = " + list : column + " IN (" + list + ")";
    }
}
