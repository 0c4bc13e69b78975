package dev.retort.dialect.postgresql;

import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads indexes, and the parts of those that serve constraints. */
final class PostgreSqlIndexReader {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final PostgreSqlCatalog catalog;
    private final Map<Long, List<IndexPart>> parts = new HashMap<>();
    private final Map<Long, List<String>> carried = new HashMap<>();

    PostgreSqlIndexReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** The parts of an index by its number. */
    List<IndexPart> parts(long index) {
        return parts.getOrDefault(index, List.of());
    }

    /** The columns that an index carries along, by its number. */
    List<String> carried(long index) {
        return carried.getOrDefault(index, List.of());
    }

    /** The indexes that serve no constraint and come from no parent. */
    List<Index> read() throws SQLException {
        readParts();
        List<Index> indexes = new ArrayList<>();
        catalog.read(
                """
                SELECT i.indexrelid AS oid, i.indrelid AS relation, c.relname AS name,
                  i.indisunique AS is_unique, nullif(am.amname, 'btree') AS method,
                  pg_get_expr(i.indpred, i.indrelid) AS predicate,
                  array_to_string(c.reloptions, ', ') AS parameters, s.spcname AS space,
                  i.indisreplident AS identity, i.indisclustered AS clustered,
                  %s AS nulls_equal
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_class t ON t.oid = i.indrelid
                JOIN pg_am am ON am.oid = c.relam
                LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
                WHERE t.relnamespace = ANY (?) AND t.relkind IN ('r', 'p', 'm')
                  AND NOT EXISTS (SELECT FROM pg_constraint k
                    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
                  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
                ORDER BY t.relname, c.relname"""
                        .formatted(catalog.since(150000, "i.indnullsnotdistinct", "false")),
                row -> {
                    ObjectId table = catalog.relation(row.getLong("relation")).orElse(null);
                    if (table != null) {
                        Index index = index(row, table);
                        catalog.found("pg_class", row.getLong("oid"), 0, index.id());
                        indexes.add(index);
                    }
                });
        return indexes;
    }

    private Index index(ResultSet row, ObjectId table) throws SQLException {
        long oid = row.getLong("oid");
        String predicate = row.getString("predicate");
        Index index =
                Index.of(row.getString("name"), table.name(), parts(oid))
                        .using(row.getString("method"))
                        .include(carried(oid).toArray(String[]::new))
                        .where(predicate == null ? null : PostgreSqlText.told(predicate))
                        .option(IndexOption.STORAGE_PARAMETERS, row.getString("parameters"))
                        .option(IndexOption.TABLESPACE, row.getString("space"))
                        .option(IndexOption.REPLICA_IDENTITY, flag(row.getBoolean("identity")))
                        .option(IndexOption.CLUSTERED, flag(row.getBoolean("clustered")));
        if (row.getBoolean("nulls_equal")) {
            index = index.nullsNotDistinct();
        }
        return row.getBoolean("is_unique") ? index.asUnique() : index;
    }

    private static @Nullable String flag(boolean set) {
        return set ? "true" : null;
    }

    /** A collation counts where it is not the column's own, an operator class if it is special. */
    private void readParts() throws SQLException {
        catalog.read(
                """
                SELECT i.indexrelid AS oid, a.attnum > i.indnkeyatts AS carried,
                  ta.attname AS name,
                  CASE WHEN ta.attname IS NULL
                    THEN pg_get_indexdef(i.indexrelid, a.attnum, false) END AS expression,
                  i.indoption[a.attnum - 1] AS options, cn.nspname AS collation_schema,
                  co.collname AS collation,
                  CASE WHEN NOT oc.opcdefault OR a.attoptions IS NOT NULL THEN
                    CASE WHEN pg_opclass_is_visible(oc.oid) THEN quote_ident(oc.opcname)
                    ELSE quote_ident(on_.nspname) || '.' || quote_ident(oc.opcname) END
                    || coalesce('(' || array_to_string(a.attoptions, ', ') || ')', '')
                  END AS operators
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_class t ON t.oid = i.indrelid
                JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum > 0
                JOIN pg_type ty ON ty.oid = a.atttypid
                LEFT JOIN pg_attribute ta
                  ON ta.attrelid = i.indrelid AND ta.attnum = i.indkey[a.attnum - 1]
                    AND ta.attnum > 0
                LEFT JOIN pg_collation co ON co.oid = i.indcollation[a.attnum - 1]
                  AND co.oid <> coalesce(ta.attcollation, ty.typcollation)
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[a.attnum - 1]
                LEFT JOIN pg_namespace on_ ON on_.oid = oc.opcnamespace
                WHERE t.relnamespace = ANY (?) ORDER BY i.indexrelid, a.attnum""",
                row -> {
                    long oid = row.getLong("oid");
                    if (row.getBoolean("carried")) {
                        carried.computeIfAbsent(oid, it -> new ArrayList<>())
                                .add(row.getString("name"));
                    } else {
                        parts.computeIfAbsent(oid, it -> new ArrayList<>()).add(part(row));
                    }
                });
    }

    private IndexPart part(ResultSet row) throws SQLException {
        String name = row.getString("name");
        int options = row.getInt("options");
        boolean descending = (options & DESCENDING) != 0;
        boolean first = (options & NULLS_FIRST) != 0;
        IndexPart part =
                (name == null
                                ? IndexPart.expression(
                                        PostgreSqlText.told(row.getString("expression")))
                                : IndexPart.column(name))
                        .collation(
                                catalog.collation(
                                        row.getString("collation_schema"),
                                        row.getString("collation")))
                        .operatorClass(row.getString("operators"));
        if (first != descending) {
            part = part.nulls(first ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST);
        }
        return descending ? part.desc() : part;
    }
}
