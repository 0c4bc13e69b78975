package dev.retort.dialect.postgresql;

/** Asks for what text is searched by, in the rows of {@link PostgreSqlNativeReader}. */
final class PostgreSqlSearchTexts {

    private PostgreSqlSearchTexts() {}

    static String dictionaries(String room) {
        return """
        SELECT 'pg_ts_dict', 'TEXT SEARCH DICTIONARY', d.oid, d.dictnamespace, 0::oid,
          d.dictname::text, '',
          'CREATE TEXT SEARCH DICTIONARY ' || %s || quote_ident(d.dictname) || ' (TEMPLATE = '
            || (SELECT concat_ws('.', quote_ident(nullif(s.nspname, 'pg_catalog')),
                quote_ident(t.tmplname))
              FROM pg_ts_template t JOIN pg_namespace s ON s.oid = t.tmplnamespace
              WHERE t.oid = d.dicttemplate)
            || coalesce(', ' || d.dictinitoption, '') || ')', NULL::text[]
        FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
        WHERE d.dictnamespace = ANY (?)"""
                        .formatted(room)
                + PostgreSqlNativeReader.own("pg_ts_dict", "d");
    }

    /** Words of the same dictionaries are told together. */
    static String configurations(String room) {
        return """
        SELECT 'pg_ts_config', 'TEXT SEARCH CONFIGURATION', c.oid, c.cfgnamespace, 0::oid,
          c.cfgname::text, '',
          'CREATE TEXT SEARCH CONFIGURATION ' || %1$s || quote_ident(c.cfgname) || ' (PARSER = '
            || (SELECT concat_ws('.', quote_ident(s.nspname), quote_ident(p.prsname))
              FROM pg_ts_parser p JOIN pg_namespace s ON s.oid = p.prsnamespace
              WHERE p.oid = c.cfgparser) || ')',
          ARRAY(SELECT 'ALTER TEXT SEARCH CONFIGURATION ' || %1$s || quote_ident(c.cfgname)
              || ' ADD MAPPING FOR ' || string_agg(quote_ident(w.alias), ', ' ORDER BY w.alias)
              || ' WITH ' || w.dictionaries
            FROM (SELECT t.alias, string_agg(m.mapdict::regdictionary::text, ', '
                  ORDER BY m.mapseqno) AS dictionaries
                FROM pg_ts_config_map m
                JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
                WHERE m.mapcfg = c.oid GROUP BY t.alias) w
            GROUP BY w.dictionaries ORDER BY w.dictionaries)
        FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace
        WHERE c.cfgnamespace = ANY (?)"""
                        .formatted(room)
                + PostgreSqlNativeReader.own("pg_ts_config", "c");
    }
}
