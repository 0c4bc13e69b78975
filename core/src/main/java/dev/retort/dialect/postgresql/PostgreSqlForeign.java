package dev.retort.dialect.postgresql;

/**
 * Asks for what stands for data elsewhere, in the rows of {@link PostgreSqlNativeReader}; who may
 * log in there is not asked, since that tells passwords.
 */
final class PostgreSqlForeign {

    private PostgreSqlForeign() {}

    private static String options(String column) {
        return """
        coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(z.option_name) || ' '
            || quote_literal(z.option_value), ', ' ORDER BY z.option_name)
          FROM pg_options_to_table(%s) z) || ')', '')"""
                .formatted(column);
    }

    static String wrappers() {
        return """
        SELECT 'pg_foreign_data_wrapper', 'FOREIGN DATA WRAPPER', w.oid, 0::oid, 0::oid,
          w.fdwname::text, '',
          concat_ws(' ', 'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
            'HANDLER ' || nullif(w.fdwhandler, 0)::regproc,
            'VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc) || %s, NULL::text[]
        FROM pg_foreign_data_wrapper w WHERE true"""
                        .formatted(options("w.fdwoptions"))
                + PostgreSqlNativeReader.own("pg_foreign_data_wrapper", "w");
    }

    static String servers() {
        return """
        SELECT 'pg_foreign_server', 'SERVER', s.oid, 0::oid, 0::oid, s.srvname::text, '',
          concat_ws(' ', 'CREATE SERVER ' || quote_ident(s.srvname),
            'TYPE ' || quote_literal(s.srvtype), 'VERSION ' || quote_literal(s.srvversion),
            'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)) || %s, NULL::text[]
        FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw WHERE true"""
                        .formatted(options("s.srvoptions"))
                + PostgreSqlNativeReader.own("pg_foreign_server", "s");
    }

    /** With its columns, their comments and its checks; no part of another table. */
    static String tables(String room) {
        return """
        SELECT 'pg_class', 'FOREIGN TABLE', c.oid, c.relnamespace, 0::oid, c.relname::text, '',
          'CREATE FOREIGN TABLE ' || %1$s || quote_ident(c.relname) || ' (' || concat_ws(', ',
            (SELECT string_agg(%2$s, ', ' ORDER BY a.attnum)
              FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
            (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' '
                || pg_get_constraintdef(k.oid), ', ' ORDER BY k.conname)
              FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'))
            || ') SERVER ' || quote_ident(s.srvname) || %3$s,
          ARRAY(SELECT 'COMMENT ON COLUMN ' || %1$s || quote_ident(c.relname) || '.'
              || quote_ident(a.attname) || ' IS ' || quote_literal(x.description)
            FROM pg_attribute a JOIN pg_description x ON x.classoid = 'pg_class'::regclass
              AND x.objoid = a.attrelid AND x.objsubid = a.attnum
            WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum)
        FROM pg_foreign_table f JOIN pg_class c ON c.oid = f.ftrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_foreign_server s ON s.oid = f.ftserver
        WHERE c.relnamespace = ANY (?)
          AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)"""
                        .formatted(room, column(), options("f.ftoptions"))
                + PostgreSqlNativeReader.own("pg_class", "c");
    }

    private static String column() {
        return """
        concat_ws(' ', quote_ident(a.attname),
          format_type(a.atttypid, a.atttypmod) || %s,
          'COLLATE ' || nullif(a.attcollation, t.typcollation)::regcollation,
          CASE WHEN a.attgenerated = '' THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)
          ELSE 'GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED' END,
          CASE WHEN a.attnotnull THEN 'NOT NULL' END)"""
                .formatted(options("a.attfdwoptions"));
    }
}
