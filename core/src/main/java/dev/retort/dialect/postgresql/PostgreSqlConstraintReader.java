package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Unique;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of tables. */
final class PostgreSqlConstraintReader {

    private final PostgreSqlCatalog catalog;
    private final PostgreSqlIndexReader indexes;

    PostgreSqlConstraintReader(PostgreSqlCatalog catalog, PostgreSqlIndexReader indexes) {
        this.catalog = catalog;
        this.indexes = indexes;
    }

    /** The constraints by the number of their table; what comes from a parent is the parent's. */
    Map<Long, List<Constraint>> read() throws SQLException {
        Map<Long, List<Constraint>> constraints = new HashMap<>();
        catalog.read(
                query(),
                row -> {
                    ObjectId table = catalog.relation(row.getLong("relation")).orElse(null);
                    if (table != null) {
                        Constraint constraint = constraint(row);
                        ObjectId id = ObjectId.constraint(table.name(), row.getString("name"));
                        catalog.found("pg_constraint", row.getLong("oid"), 0, id);
                        if (row.getString("type").matches("[pux]")) {
                            catalog.found("pg_class", row.getLong("index"), 0, id);
                        }
                        constraints
                                .computeIfAbsent(row.getLong("relation"), it -> new ArrayList<>())
                                .add(constraint);
                    }
                });
        return constraints;
    }

    private String query() {
        return """
        SELECT k.oid, k.conrelid AS relation, k.conname AS name, k.contype AS type,
          k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
          k.connoinherit AS own, k.conindid AS index,
          pg_get_expr(k.conbin, k.conrelid) AS expression, pg_get_constraintdef(k.oid) AS text,
          ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, i)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.i)
            AS columns,
          fn.nspname AS other_schema, f.relname AS other,
          ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, i)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.i)
            AS other_columns,
          k.confupdtype AS on_update, k.confdeltype AS on_delete, k.confmatchtype AS match,
          ARRAY(SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
              ELSE 'OPERATOR(' || o.oprnamespace::regnamespace || '.' || o.oprname || ')' END
            FROM unnest(k.conexclop) WITH ORDINALITY u(n, i)
            JOIN pg_operator o ON o.oid = u.n ORDER BY u.i) AS operators,
          am.amname AS method, pg_get_expr(i.indpred, i.indrelid) AS predicate,
          i.indisreplident AS identity, array_to_string(ic.reloptions, ', ') AS parameters,
          s.spcname AS space, %s AS nulls_equal, %s AS enforced, %s AS periods,
          ARRAY(SELECT a.attname::text FROM unnest(%s) u(n)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n) AS set_columns
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        LEFT JOIN pg_class f ON f.oid = k.confrelid
        LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
        LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
        LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
        LEFT JOIN pg_am am ON am.oid = ic.relam
        LEFT JOIN pg_tablespace s ON s.oid = ic.reltablespace
        WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p')
          AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
          AND (k.coninhcount = 0 OR k.contype = 'c' AND k.conislocal)
        ORDER BY k.conrelid, position(k.contype::text IN 'pucxf'), k.conname"""
                .formatted(
                        catalog.since(150000, "i.indnullsnotdistinct", "false"),
                        catalog.since(180000, "k.conenforced", "true"),
                        catalog.since(180000, "k.conperiod", "false"),
                        catalog.since(150000, "k.confdelsetcols", "'{}'::int2[]"));
    }

    private Constraint constraint(ResultSet row) throws SQLException {
        List<String> columns = PostgreSqlCatalog.strings(row, "columns");
        String name = row.getString("name");
        return switch (row.getString("type")) {
            case "p" -> keyOptions(PrimaryKey.of(name, columns).deferral(deferral(row)), row);
            case "u" -> {
                Unique unique = Unique.of(name, columns).deferral(deferral(row));
                yield keyOptions(
                        row.getBoolean("nulls_equal") ? unique.nullsNotDistinct() : unique, row);
            }
            case "f" -> foreignKey(row, columns);
            case "c" ->
                    Check.of(name, PostgreSqlText.told(row.getString("expression")))
                            .validated(row.getBoolean("validated") || !row.getBoolean("enforced"))
                            .option(ConstraintOption.NO_INHERIT, flag(row.getBoolean("own")))
                            .option(
                                    ConstraintOption.NOT_ENFORCED,
                                    flag(!row.getBoolean("enforced")));
            default -> exclusion(row);
        };
    }

    private Constraint keyOptions(Constraint key, ResultSet row) throws SQLException {
        List<String> carried = indexes.carried(row.getLong("index"));
        Constraint with = key;
        with =
                with(
                        with,
                        ConstraintOption.INCLUDE,
                        carried.isEmpty() ? null : PostgreSqlText.ofColumns(carried));
        with = with(with, ConstraintOption.STORAGE_PARAMETERS, row.getString("parameters"));
        with = with(with, ConstraintOption.TABLESPACE, row.getString("space"));
        with = with(with, ConstraintOption.REPLICA_IDENTITY, flag(row.getBoolean("identity")));
        return with(
                with, ConstraintOption.KEY_PARTS, row.getBoolean("periods") ? parts(row) : null);
    }

    private static Constraint with(
            Constraint key, ConstraintOption option, @Nullable String value) {
        return key instanceof Unique unique
                ? unique.option(option, value)
                : ((PrimaryKey) key).option(option, value);
    }

    /** The columns as the server writes them. */
    private static String parts(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return text.substring(text.indexOf('(') + 1, text.indexOf(')'));
    }

    private static @Nullable String flag(boolean set) {
        return set ? "true" : null;
    }

    private ForeignKey foreignKey(ResultSet row, List<String> columns) throws SQLException {
        List<String> set = PostgreSqlCatalog.strings(row, "set_columns");
        boolean enforced = row.getBoolean("enforced");
        return ForeignKey.of(
                        row.getString("name"),
                        columns,
                        catalog.name(row.getString("other_schema"), row.getString("other")),
                        PostgreSqlCatalog.strings(row, "other_columns"))
                .onDelete(action(row.getString("on_delete")))
                .onUpdate(action(row.getString("on_update")))
                .match(match(row.getString("match")))
                .deferral(deferral(row))
                .validated(row.getBoolean("validated") || !enforced)
                .option(
                        ConstraintOption.ON_DELETE_COLUMNS,
                        set.isEmpty() ? null : PostgreSqlText.ofColumns(set))
                .option(ConstraintOption.NOT_ENFORCED, flag(!enforced))
                .option(ConstraintOption.KEY_PARTS, row.getBoolean("periods") ? parts(row) : null);
    }

    private Exclusion exclusion(ResultSet row) throws SQLException {
        List<IndexPart> parts = indexes.parts(row.getLong("index"));
        List<String> operators = PostgreSqlCatalog.strings(row, "operators");
        List<Exclusion.Element> elements = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            elements.add(new Exclusion.Element(parts.get(i), operators.get(i)));
        }
        String method = row.getString("method");
        String predicate = row.getString("predicate");
        return new Exclusion(
                row.getString("name"),
                method.equals("btree") ? null : method,
                elements,
                predicate == null ? null : PostgreSqlText.told(predicate),
                deferral(row));
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        if (!row.getBoolean("deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.getBoolean("deferred")
                ? Deferral.INITIALLY_DEFERRED
                : Deferral.INITIALLY_IMMEDIATE;
    }

    private static Match match(String letter) {
        return switch (letter) {
            case "f" -> Match.FULL;
            case "p" -> Match.PARTIAL;
            default -> Match.SIMPLE;
        };
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
