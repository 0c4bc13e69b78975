package dev.retort.dialect.postgresql;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads tables and views. */
final class PostgreSqlTableReader {

    private final PostgreSqlCatalog catalog;
    private final Map<Long, Table> tables = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();

    PostgreSqlTableReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** Finds the relations; their columns and constraints come later. */
    void read() throws SQLException {
        catalog.read(
                """
                SELECT c.oid, c.relnamespace AS schema, c.relname AS name, c.relkind AS kind,
                  c.relpersistence = 'u' AS unlogged, c.relrowsecurity AS secured,
                  c.relforcerowsecurity AS forced, c.relreplident AS identity,
                  array_to_string(c.reloptions, ', ') AS parameters, s.spcname AS space,
                  nullif(am.amname, 'heap') AS method,
                  CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS key,
                  pg_get_expr(c.relpartbound, c.oid) AS bound,
                  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query,
                  ARRAY(SELECT x FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                    JOIN pg_namespace pn ON pn.oid = p.relnamespace,
                    LATERAL unnest(ARRAY[pn.nspname::text, p.relname::text]) WITH ORDINALITY u(x, i)
                    WHERE h.inhrelid = c.oid ORDER BY h.inhseqno, u.i) AS parents
                FROM pg_class c
                LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
                LEFT JOIN pg_am am ON am.oid = c.relam
                WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = ANY (?)
                  AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype = 'e'
                    AND x.classid = 'pg_class'::regclass AND x.objid = c.oid)
                ORDER BY c.relnamespace::regnamespace::text, c.relname""",
                this::relation);
    }

    private void relation(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row.getLong("schema"), row.getString("name"));
        long oid = row.getLong("oid");
        if (row.getString("query") == null) {
            catalog.found("pg_class", oid, 0, ObjectId.table(name));
            tables.put(oid, table(row, Table.of(name, List.of())));
        } else {
            catalog.found("pg_class", oid, 0, ObjectId.of(ObjectKind.VIEW, name));
            String parameters = row.getString("parameters");
            views.add(
                    new View(
                            name,
                            List.of(),
                            PostgreSqlListings.written(
                                    row.getString("query").strip().replaceFirst(";$", "")),
                            row.getString("kind").equals("m"),
                            parameters == null ? "" : parameters));
        }
    }

    private Table table(ResultSet row, Table table) throws SQLException {
        String bound = row.getString("bound");
        String parents = parents(row);
        return table.comment(catalog.comment("pg_class", row.getLong("oid"), 0))
                .option(TableOption.UNLOGGED, row.getBoolean("unlogged") ? "true" : null)
                .option(TableOption.PARTITION_BY, row.getString("key"))
                .option(TableOption.PARTITION_OF, bound == null ? null : parents)
                .option(TableOption.PARTITION_BOUND, bound)
                .option(TableOption.INHERITS, bound == null ? parents : null)
                .option(
                        TableOption.ROW_LEVEL_SECURITY,
                        PostgreSqlText.rowSecurity(
                                row.getBoolean("secured"), row.getBoolean("forced")))
                .option(TableOption.REPLICA_IDENTITY, identity(row.getString("identity")))
                .option(TableOption.STORAGE_PARAMETERS, row.getString("parameters"))
                .option(TableOption.TABLESPACE, row.getString("space"))
                .option(TableOption.USING, row.getString("method"));
    }

    private @Nullable String parents(ResultSet row) throws SQLException {
        List<String> words = PostgreSqlCatalog.strings(row, "parents");
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            names.add(catalog.name(words.get(i), words.get(i + 1)).toString());
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String identity(String letter) {
        return switch (letter) {
            case "f" -> "FULL";
            case "n" -> "NOTHING";
            default -> null;
        };
    }

    /** The tables with their columns and constraints. */
    List<Table> tables(Map<Long, List<Column>> columns, Map<Long, List<Constraint>> constraints) {
        List<Table> whole = new ArrayList<>();
        tables.forEach(
                (oid, table) ->
                        whole.add(
                                table.columns(columns.getOrDefault(oid, List.of()))
                                        .constraints(
                                                Objects.requireNonNull(
                                                        constraints.getOrDefault(
                                                                oid, List.of())))));
        return whole;
    }

    /** The views. */
    List<View> views() {
        return views;
    }
}
