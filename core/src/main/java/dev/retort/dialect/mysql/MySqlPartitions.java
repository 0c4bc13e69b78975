package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How tables are partitioned, as the words behind PARTITION BY. */
final class MySqlPartitions {

    private MySqlPartitions() {}

    static Map<QualifiedName, String> read(MySqlCatalog catalog, List<CatalogRow> tables)
            throws SQLException {
        Map<QualifiedName, String> clauses = new HashMap<>();
        if (tables.stream()
                .noneMatch(row -> row.orEmpty("CREATE_OPTIONS").contains("partitioned"))) {
            return clauses;
        }
        Map<QualifiedName, List<CatalogRow>> byTable = new LinkedHashMap<>();
        for (CatalogRow row :
                catalog.table(
                        "PARTITIONS",
                        "TABLE_SCHEMA",
                        "TABLE_SCHEMA, TABLE_NAME, PARTITION_ORDINAL_POSITION,"
                                + " SUBPARTITION_ORDINAL_POSITION")) {
            if (row.get("PARTITION_NAME") != null) {
                QualifiedName table =
                        MySqlInspector.name(
                                catalog.facts(), row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
                byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
            }
        }
        byTable.forEach((table, rows) -> clauses.put(table, clause(rows, catalog.facts())));
        return clauses;
    }

    private static String clause(List<CatalogRow> rows, MySqlFacts facts) {
        CatalogRow first = rows.get(0);
        StringBuilder text =
                new StringBuilder(first.text("PARTITION_METHOD"))
                        .append(" (")
                        .append(first.orEmpty("PARTITION_EXPRESSION"))
                        .append(')');
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.add(row.text("PARTITION_NAME")));
        if (first.get("SUBPARTITION_METHOD") != null) {
            text.append(" SUBPARTITION BY ")
                    .append(first.text("SUBPARTITION_METHOD"))
                    .append(" (")
                    .append(first.orEmpty("SUBPARTITION_EXPRESSION"))
                    .append(") SUBPARTITIONS ")
                    .append(rows.size() / names.size());
        }
        boolean listed = first.get("PARTITION_DESCRIPTION") != null;
        if (!listed && isNumbered(names)) {
            return text.append(" PARTITIONS ").append(names.size()).toString();
        }
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            CatalogRow row =
                    rows.stream()
                            .filter(r -> r.text("PARTITION_NAME").equals(name))
                            .findFirst()
                            .orElse(first);
            parts.add(partition(row, facts));
        }
        return text.append("\n    (").append(String.join(",\n    ", parts)).append(')').toString();
    }

    private static boolean isNumbered(Set<String> names) {
        int number = 0;
        for (String name : names) {
            if (!name.equals("p" + number)) {
                return false;
            }
            number++;
        }
        return true;
    }

    private static String partition(CatalogRow row, MySqlFacts facts) {
        String method = row.text("PARTITION_METHOD");
        String bounds = row.orEmpty("PARTITION_DESCRIPTION");
        String values = "";
        if (method.startsWith("RANGE")) {
            values =
                    bounds.equals("MAXVALUE")
                            ? " VALUES LESS THAN MAXVALUE"
                            : " VALUES LESS THAN (" + bounds + ")";
        } else if (method.startsWith("LIST")) {
            values = bounds.equals("MAXVALUE") ? " DEFAULT" : " VALUES IN (" + bounds + ")";
        }
        String comment = row.orEmpty("PARTITION_COMMENT");
        return "PARTITION "
                + MySqlNames.quote(row.text("PARTITION_NAME"))
                + values
                + (comment.isEmpty()
                        ? ""
                        : " COMMENT = " + MySqlText.string(comment, facts.backslashEscapes()));
    }
}
