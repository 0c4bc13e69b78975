package dev.retort.dialect.mysql;

import dev.retort.dialect.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as they stand in SQL: in backticks where they need them. */
final class MySqlNames {

    /** What MariaDB or MySQL reserve beyond what others do. */
    private static final Set<String> KEYWORDS = keywords();

    private MySqlNames() {}

    private static Set<String> keywords() {
        Set<String> words = new HashSet<>(Identifiers.KEYWORDS);
        words.addAll(
                Set.of(
                        """
                        array_agg colon columns_add conversion cume_dist delete_domain_id
                        do_domain_ids double fixed float hour ignore_domain_ids int1
                        io_after_gtids json_table library manual master_bind maxvalue mediumint
                        middleint no_write_to_binlog numeric nvarchar optimizer_costs
                        page_checksum parallel parse_vcol_expr position qualify read_only
                        ref_system_id regexp repeat rownum serial slow st_collect
                        stats_auto_recalc stats_persistent stats_sample_pages straight_join
                        sysdate system tablesample unlock unsigned varcharacter vector without
                        zerofill"""
                                .split("\\s+")));
        return Set.copyOf(words);
    }

    static String quote(String name) {
        return Identifiers.write(name, '`', '`', KEYWORDS);
    }

    static String quote(QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? "" : quote(schema) + ".") + quote(name.name());
    }

    /** Names separated by comma. */
    static String list(List<String> names) {
        return names.stream().map(MySqlNames::quote).collect(Collectors.joining(", "));
    }
}
