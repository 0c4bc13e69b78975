package dev.retort.dialect;

import java.util.Locale;
import java.util.Set;

/** Names as they stand in SQL: plain where they are regular and no keyword, else quoted. */
public final class Identifiers {

    private Identifiers() {}

    /** Whether a name is regular: lower-case letters, digits and underscores, no digit first. */
    public static boolean isRegular(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** A name between quotes, with the closing quote doubled inside. */
    public static String quoted(String name, char open, char close) {
        return open + name.replace(String.valueOf(close), "" + close + close) + close;
    }

    /** A name plain where it may be, else between quotes. */
    public static String write(String name, char open, char close, Set<String> keywords) {
        return isRegular(name) && !keywords.contains(name) ? name : quoted(name, open, close);
    }

    /**
     * The words that some database or the standard (ISO/IEC 9075-2:2016, 5.2) reserves; to quote
     * one too many does no harm.
     */
    public static final Set<String> KEYWORDS =
            Set.of(
                    """
                    abort abs accessible action add after all allocate alter always analyse analyze
                    and any are array array_agg as asc asensitive asymmetric at atomic attach
                    authorization auto autoincrement avg before begin begin_frame begin_partition
                    between bigint binary bit blob body boolean both by call called cardinality
                    cascade cascaded case cast ceil ceiling change char char_length character
                    character_length check classifier clob close coalesce collate collation collect
                    column columns commit concurrently condition conflict connect constraint
                    contains continue convert copy corr corresponding count covar_pop covar_samp
                    create cross cube cume_dist current current_catalog current_date
                    current_default_transform_group current_path current_role current_row
                    current_schema current_time current_timestamp
                    current_transform_group_for_type current_user cursor cycle database databases
                    date day day_hour day_microsecond day_minute day_second deallocate dec decfloat
                    decimal declare default deferrable deferred define delayed delete dense_rank
                    deref desc describe detach deterministic disconnect distinct distinctrow div do
                    double drop dual dynamic each element else elseif empty enclosed end end_frame
                    end_partition equals escape escaped every except exclude exclusive exec execute
                    exists exit explain extract fail false fetch filter first_value float float4
                    float8 floor following for force foreign frame_row free freeze from full
                    fulltext function fusion general generated get glob global grant group grouping
                    groups having high_priority hold hour hour_microsecond hour_minute hour_second
                    identity if ignore ignore_server_ids ilike immediate in index indexed indicator
                    infile initial initially inner inout insensitive insert instead int int1 int2
                    int3 int4 int8 integer intersect intersection interval into io_after_gtids
                    io_before_gtids is isnull iterate join json_array json_arrayagg json_exists
                    json_object json_objectagg json_query json_table json_value key keys kill lag
                    language large last_value lateral lead leading leave left level like like_regex
                    limit linear lines listagg ln load local localtime localtimestamp lock log
                    log10 long longblob longtext loop low_priority lower master_bind
                    master_heartbeat_period master_ssl_verify_server_cert match match_number
                    match_recognize matches materialized max maxvalue measures mediumblob mediumint
                    mediumtext member merge method middleint min minus minute minute_microsecond
                    minute_second minvalue mod modifies module month multiset national natural
                    nchar nclob new no no_write_to_binlog none normalize not nothing notnull
                    nth_value ntile null nullif nulls numeric occurrences_regex octet_length of off
                    offset old omit on one only open optimize option optionally or order out outer
                    outfile over overlaps overlay overriding parameter partition pattern per
                    percent percent_rank percentile_cont percentile_disc period placing plan
                    portion position position_regex power pragma precedes preceding precision
                    prepare primary procedure ptf purge qualify query raise range rank read
                    read_write reads real recursive ref references referencing regexp regr_avgx
                    regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy
                    regr_syy reindex release rename repeat replace require resignal restrict result
                    return returning returns revoke right rlike rollback rollup row row_number
                    rownum rows running savepoint schema schemas scope scroll search second
                    second_microsecond seek select sensitive separator session_user set show signal
                    similar skip smallint some spatial specific specifictype sql sql_big_result
                    sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl start
                    starting static stddev_pop stddev_samp stored straight_join submultiset subset
                    substring substring_regex succeeds sum symmetric sysdate system system_time
                    system_user systimestamp table tablesample temp temporary terminated then time
                    timestamp timezone_hour timezone_minute tinyblob tinyint tinytext to today top
                    trailing transaction translate translate_regex translation treat trigger
                    trim trim_array true truncate uescape unbounded undo union unique unknown
                    unlock unnest unsigned update upper usage use user using utc_date utc_time
                    utc_timestamp vacuum value value_of values var_pop var_samp varbinary varchar
                    varcharacter variadic varying verbose versioning view virtual when whenever
                    where while width_bucket window with within without write xor year year_month
                    zerofill"""
                            .toLowerCase(Locale.ROOT)
                            .strip()
                            .split("\\s+"));
}
