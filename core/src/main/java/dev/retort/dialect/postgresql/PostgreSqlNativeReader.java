package dev.retort.dialect.postgresql;

import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what other databases do not have: collations, ranges, rules, operators and more. */
final class PostgreSqlNativeReader {

    /** The schema of "n" where it has to be told, with a dot. */
    private static final String ROOM =
            "CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END";

    private static final int VERSION_15 = 150000;
    private static final int VERSION_16 = 160000;
    private static final int VERSION_17 = 170000;

    private final PostgreSqlCatalog catalog;

    PostgreSqlNativeReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** What columns may be of. */
    List<SchemaObject> types() throws SQLException {
        List<SchemaObject> types =
                read(
                        collations(),
                        ranges(),
                        PostgreSqlSearchTexts.dictionaries(ROOM),
                        PostgreSqlSearchTexts.configurations(ROOM),
                        PostgreSqlForeign.wrappers(),
                        PostgreSqlForeign.servers(),
                        PostgreSqlForeign.tables(ROOM));
        // The type of many ranges comes and goes with that of one.
        catalog.read(
                """
                SELECT r.rngmultitypid, r.rngtypid FROM pg_range r
                JOIN pg_type t ON t.oid = r.rngtypid WHERE t.typnamespace = ANY (?)""",
                row -> {
                    ObjectId range = catalog.at("pg_type", row.getLong(2), 0).orElse(null);
                    if (range != null) {
                        catalog.found("pg_type", row.getLong(1), 0, range);
                    }
                });
        return types;
    }

    /** What stands on tables and routines. */
    List<SchemaObject> others() throws SQLException {
        return read(operators(), casts(), statistics(), rules(), eventTriggers());
    }

    /**
     * A row tells the catalog, the word, the numbers of the object, of its schema and of its table,
     * the name, the arguments, the statement that makes it and those that follow.
     */
    private List<SchemaObject> read(String... queries) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        catalog.read(
                String.join(" UNION ALL ", queries) + " ORDER BY 2, 6, 7",
                row -> {
                    ObjectId table = catalog.relation(row.getLong(5)).orElse(null);
                    if (row.getLong(5) != 0 && table == null) {
                        return;
                    }
                    NativeObject object =
                            new NativeObject(
                                    row.getString(2),
                                    row.getLong(4) == 0
                                            ? QualifiedName.of(row.getString(6))
                                            : catalog.name(row.getLong(4), row.getString(6)),
                                    table == null ? null : table.name(),
                                    row.getString(7),
                                    statements(row.getString(8), row.getArray(9)));
                    catalog.found(row.getString(1), row.getLong(3), 0, object.id());
                    objects.add(object);
                });
        return objects;
    }

    private static List<String> statements(String create, @Nullable Array more)
            throws SQLException {
        List<String> statements = new ArrayList<>(List.of(create));
        if (more != null) {
            statements.addAll(List.of((String[]) more.getArray()));
        }
        return statements;
    }

    /** Nothing that belongs to an extension or was made with something else. */
    static String own(String table, String alias) {
        return " AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype IN ('e', 'i')"
                + " AND x.classid = '%s'::regclass AND x.objid = %s.oid)".formatted(table, alias);
    }

    private String collations() {
        String locale =
                catalog.since(
                        VERSION_17,
                        "c.colllocale",
                        catalog.since(VERSION_15, "c.colliculocale", "c.collcollate"));
        String rules =
                catalog.since(VERSION_16, "'RULES = ' || quote_literal(c.collicurules)", "NULL");
        return """
        SELECT 'pg_collation', 'COLLATION', c.oid, c.collnamespace, 0::oid, c.collname::text, '',
          'CREATE COLLATION ' || %s || quote_ident(c.collname) || ' (' || concat_ws(', ',
            'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu'
              WHEN 'b' THEN 'builtin' ELSE 'libc' END,
            CASE WHEN c.collprovider <> 'c' THEN 'LOCALE = ' || quote_literal(%s)
            WHEN c.collcollate = c.collctype THEN 'LOCALE = ' || quote_literal(c.collcollate)
            ELSE 'LC_COLLATE = ' || quote_literal(c.collcollate)
              || ', LC_CTYPE = ' || quote_literal(c.collctype) END,
            CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END,
            %s) || ')', NULL::text[]
        FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        WHERE c.collnamespace = ANY (?)"""
                        .formatted(ROOM, locale, rules)
                + own("pg_collation", "c");
    }

    private static String ranges() {
        return """
        SELECT 'pg_type', 'TYPE', t.oid, t.typnamespace, 0::oid, t.typname::text, '',
          'CREATE TYPE ' || %s || quote_ident(t.typname) || ' AS RANGE (' || concat_ws(', ',
            'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
            (SELECT 'SUBTYPE_OPCLASS = ' || concat_ws('.',
                quote_ident(nullif(s.nspname, 'pg_catalog')), quote_ident(o.opcname))
              FROM pg_opclass o JOIN pg_namespace s ON s.oid = o.opcnamespace
              WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
            'COLLATION = ' || nullif(r.rngcollation, b.typcollation)::regcollation,
            'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
            'MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype) || ')', NULL::text[]
        FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid
        JOIN pg_type b ON b.oid = r.rngsubtype JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typnamespace = ANY (?)"""
                        .formatted(ROOM)
                + own("pg_type", "t");
    }

    private static String operators() {
        return """
        SELECT 'pg_operator', 'OPERATOR', o.oid, o.oprnamespace, 0::oid, o.oprname::text,
          '(' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE') || ', '
            || coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE') || ')',
          'CREATE OPERATOR ' || %s || o.oprname || ' (' || concat_ws(', ',
            'PROCEDURE = ' || o.oprcode,
            'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
            'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
            %s, %s, 'RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
            'JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
            CASE WHEN o.oprcanhash THEN 'HASHES' END,
            CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')', NULL::text[]
        FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE o.oprcode <> 0 AND o.oprnamespace = ANY (?)"""
                        .formatted(
                                ROOM,
                                otherOperator("COMMUTATOR", "oprcom"),
                                otherOperator("NEGATOR", "oprnegate"))
                + own("pg_operator", "o");
    }

    private static String otherOperator(String word, String column) {
        return """
        (SELECT '%s = OPERATOR(' || CASE WHEN s.nspname = current_schema() THEN ''
            ELSE quote_ident(s.nspname) || '.' END || p.oprname || ')'
          FROM pg_operator p JOIN pg_namespace s ON s.oid = p.oprnamespace
          WHERE p.oid = o.%s)"""
                .formatted(word, column);
    }

    /** A cast is of a schema where one of its types, or its function, is. */
    private static String casts() {
        return """
        SELECT 'pg_cast', 'CAST', c.oid, 0::oid, 0::oid,
          format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL), '',
          'CREATE CAST (' || format_type(c.castsource, NULL) || ' AS '
            || format_type(c.casttarget, NULL) || ') '
            || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
              WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
            || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT'
              WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END, NULL::text[]
        FROM pg_cast c JOIN pg_type s ON s.oid = c.castsource
        JOIN pg_type t ON t.oid = c.casttarget LEFT JOIN pg_proc p ON p.oid = c.castfunc
        WHERE c.oid >= 16384 AND (s.typnamespace = ANY (?) OR t.typnamespace = ANY (?)
          OR p.pronamespace = ANY (?))"""
                + own("pg_cast", "c");
    }

    private static String statistics() {
        return """
        SELECT 'pg_statistic_ext', 'STATISTICS', s.oid, s.stxnamespace, 0::oid, s.stxname::text, '',
          'CREATE STATISTICS ' || %1$s || quote_ident(s.stxname)
            || substr(pg_get_statisticsobjdef(s.oid), length('CREATE STATISTICS '
              || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 1),
          array_remove(ARRAY['ALTER STATISTICS ' || %1$s || quote_ident(s.stxname)
            || ' SET STATISTICS ' || nullif(s.stxstattarget, -1)], NULL)
        FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        WHERE s.stxnamespace = ANY (?)"""
                        .formatted(ROOM)
                + own("pg_statistic_ext", "s");
    }

    private static String rules() {
        return """
        SELECT 'pg_rewrite', 'RULE', w.oid, 0::oid, w.ev_class, w.rulename::text, '',
          rtrim(pg_get_ruledef(w.oid, true), ';'),
          CASE WHEN w.ev_enabled <> 'O' THEN ARRAY['ALTER TABLE ' || %s || quote_ident(c.relname)
            || CASE w.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
              ELSE ' ENABLE ALWAYS' END || ' RULE ' || quote_ident(w.rulename)] END
        FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE w.rulename <> '_RETURN' AND c.relnamespace = ANY (?)"""
                .formatted(ROOM);
    }

    /** An event trigger is of the schema that its function is in. */
    private static String eventTriggers() {
        return """
        SELECT 'pg_event_trigger', 'EVENT TRIGGER', e.oid, 0::oid, 0::oid, e.evtname::text, '',
          'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
            || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(x), ', ')
              FROM unnest(e.evttags) x) || ')', '')
            || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()',
          CASE WHEN e.evtenabled <> 'O' THEN ARRAY['ALTER EVENT TRIGGER ' || quote_ident(e.evtname)
            || CASE e.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
              ELSE ' ENABLE ALWAYS' END] END
        FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid
        WHERE p.pronamespace = ANY (?)"""
                + own("pg_event_trigger", "e");
    }
}
