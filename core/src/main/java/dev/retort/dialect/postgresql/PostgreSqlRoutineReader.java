package dev.retort.dialect.postgresql;

import dev.retort.schema.ObjectId;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what acts by itself: functions and procedures, triggers, policies. */
final class PostgreSqlRoutineReader {

    /** All that an aggregate says; nothing of what goes without saying. */
    private static final String AGGREGATE =
            """
            'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.'
              || quote_ident(p.proname) || '('
              || coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') || ') ('
              || concat_ws(', ', 'SFUNC = ' || g.aggtransfn,
                'STYPE = ' || format_type(g.aggtranstype, NULL),
                'SSPACE = ' || nullif(g.aggtransspace, 0),
                'FINALFUNC = ' || nullif(g.aggfinalfn::text, '-'),
                CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                CASE WHEN g.aggfinalfn <> 0 AND g.aggfinalmodify
                  <> CASE WHEN g.aggkind = 'n' THEN 'r' ELSE 'w' END
                THEN 'FINALFUNC_MODIFY = ' || CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
                  WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
                'COMBINEFUNC = ' || nullif(g.aggcombinefn::text, '-'),
                'SERIALFUNC = ' || nullif(g.aggserialfn::text, '-'),
                'DESERIALFUNC = ' || nullif(g.aggdeserialfn::text, '-'),
                'INITCOND = ' || quote_literal(g.agginitval),
                'MSFUNC = ' || nullif(g.aggmtransfn::text, '-'),
                'MINVFUNC = ' || nullif(g.aggminvtransfn::text, '-'),
                'MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL),
                'MSSPACE = ' || nullif(g.aggmtransspace, 0),
                'MFINALFUNC = ' || nullif(g.aggmfinalfn::text, '-'),
                CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                CASE WHEN g.aggmfinalfn <> 0 AND g.aggmfinalmodify
                  <> CASE WHEN g.aggkind = 'n' THEN 'r' ELSE 'w' END
                THEN 'MFINALFUNC_MODIFY = ' || CASE g.aggmfinalmodify WHEN 'r'
                  THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
                'MINITCOND = ' || quote_literal(g.aggminitval),
                'SORTOP = ' || nullif(g.aggsortop::regoper::text, '0'),
                'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE'
                  WHEN 'r' THEN 'RESTRICTED' END,
                CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END) || ')'""";

    private final PostgreSqlCatalog catalog;
    private final List<SchemaObject> objects = new ArrayList<>();

    PostgreSqlRoutineReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    List<SchemaObject> read() throws SQLException {
        readRoutines();
        readTriggers();
        readPolicies();
        return objects;
    }

    private void readRoutines() throws SQLException {
        catalog.read(
                """
                SELECT p.oid, p.pronamespace AS schema, p.proname AS name, p.prokind AS kind,
                  oidvectortypes(p.proargtypes) AS arguments,
                  quote_ident(n.nspname) || '.' AS prefix,
                  CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
                  ELSE %s
                  END AS definition
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
                WHERE p.pronamespace = ANY (?)
                  AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype IN ('e', 'i')
                    AND x.classid = 'pg_proc'::regclass AND x.objid = p.oid)
                ORDER BY n.nspname, p.proname, 5"""
                        .formatted(AGGREGATE),
                row -> {
                    Routine routine = routine(row);
                    catalog.found("pg_proc", row.getLong("oid"), 0, routine.id());
                    objects.add(routine);
                });
    }

    private Routine routine(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row.getLong("schema"), row.getString("name"));
        String definition = row.getString("definition").strip();
        if (name.schema() == null) {
            String prefix = row.getString("prefix");
            int at = definition.indexOf(prefix);
            definition = definition.substring(0, at) + definition.substring(at + prefix.length());
        }
        return new Routine(
                switch (row.getString("kind")) {
                    case "p" -> Routine.Kind.PROCEDURE;
                    case "a" -> Routine.Kind.AGGREGATE;
                    default -> Routine.Kind.FUNCTION;
                },
                name,
                row.getString("arguments"),
                definition);
    }

    /** Those of a partition that come from its parent are the parent's. */
    private void readTriggers() throws SQLException {
        catalog.read(
                """
                SELECT t.oid, t.tgrelid, t.tgname, pg_get_triggerdef(t.oid, true), t.tgenabled
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relnamespace = ANY (?)
                ORDER BY c.relname, t.tgname""",
                row -> {
                    ObjectId table = catalog.relation(row.getLong(2)).orElse(null);
                    if (table != null) {
                        Trigger trigger =
                                new Trigger(
                                        row.getString(3),
                                        table.name(),
                                        PostgreSqlListings.written(row.getString(4)),
                                        firing(row.getString(5)));
                        catalog.found("pg_trigger", row.getLong(1), 0, trigger.id());
                        objects.add(trigger);
                    }
                });
    }

    private static String firing(String letter) {
        return switch (letter) {
            case "D" -> "DISABLE";
            case "R" -> "ENABLE REPLICA";
            case "A" -> "ENABLE ALWAYS";
            default -> "";
        };
    }

    private void readPolicies() throws SQLException {
        catalog.read(
                """
                SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd,
                  ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles)
                    ORDER BY r.rolname) AS roles,
                  pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
                FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                WHERE c.relnamespace = ANY (?) ORDER BY c.relname, p.polname""",
                row -> {
                    ObjectId table = catalog.relation(row.getLong(2)).orElse(null);
                    if (table != null) {
                        Policy policy =
                                new Policy(
                                        row.getString(3),
                                        table.name(),
                                        row.getBoolean(4),
                                        command(row.getString(5)),
                                        PostgreSqlCatalog.strings(row, "roles"),
                                        bare(row.getString(7)),
                                        bare(row.getString(8)));
                        catalog.found("pg_policy", row.getLong(1), 0, policy.id());
                        objects.add(policy);
                    }
                });
    }

    private static @Nullable String bare(@Nullable String expression) {
        return expression == null ? null : PostgreSqlText.told(expression);
    }

    private static String command(String letter) {
        return switch (letter) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
    }
}
