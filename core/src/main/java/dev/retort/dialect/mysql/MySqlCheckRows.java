package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Check;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checks of all tables, those that only say that a column is JSON apart. */
final class MySqlCheckRows {

    private final Map<QualifiedName, List<Check>> checks = new HashMap<>();
    private final Map<QualifiedName, List<String>> jsonColumns = new HashMap<>();

    private MySqlCheckRows() {}

    static MySqlCheckRows read(MySqlCatalog catalog) throws SQLException {
        MySqlFacts facts = catalog.facts();
        MySqlCheckRows all = new MySqlCheckRows();
        if (facts.mariaDb()) {
            List<CatalogRow> rows =
                    catalog.table(
                            "CHECK_CONSTRAINTS",
                            "CONSTRAINT_SCHEMA",
                            "CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME");
            rows.forEach(row -> all.addMariaDb(facts, row));
        } else if (facts.mySqlSince(8, 0, 16) && !catalog.schemas().isEmpty()) {
            List<CatalogRow> rows =
                    catalog.rows(
                            "SELECT t.TABLE_NAME, t.ENFORCED, c.* FROM"
                                    + " information_schema.CHECK_CONSTRAINTS c JOIN"
                                    + " information_schema.TABLE_CONSTRAINTS t ON"
                                    + " t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND"
                                    + " t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND"
                                    + " t.CONSTRAINT_TYPE = 'CHECK' WHERE "
                                    + catalog.isInScope("c.CONSTRAINT_SCHEMA")
                                    + " ORDER BY c.CONSTRAINT_SCHEMA, t.TABLE_NAME,"
                                    + " c.CONSTRAINT_NAME");
            rows.forEach(row -> all.addMySql(facts, row));
        }
        return all;
    }

    private void addMariaDb(MySqlFacts facts, CatalogRow row) {
        QualifiedName table =
                MySqlInspector.name(facts, row.text("CONSTRAINT_SCHEMA"), row.text("TABLE_NAME"));
        String name = row.text("CONSTRAINT_NAME");
        String clause =
                MySqlText.withoutDatabase(
                        row.text("CHECK_CLAUSE"), facts.database(), facts.backslashEscapes());
        boolean column = row.orEmpty("LEVEL").equals("Column");
        if (column
                && clause.toLowerCase(Locale.ROOT)
                        .equals("json_valid(`" + name.toLowerCase(Locale.ROOT) + "`)")) {
            jsonColumns.computeIfAbsent(table, t -> new ArrayList<>()).add(name);
        }
        Check check = Check.of(name, clause);
        add(table, column ? check.option(ConstraintOption.COLUMN, name) : check);
    }

    private void addMySql(MySqlFacts facts, CatalogRow row) {
        QualifiedName table =
                MySqlInspector.name(facts, row.text("CONSTRAINT_SCHEMA"), row.text("TABLE_NAME"));
        Check check = Check.of(row.text("CONSTRAINT_NAME"), expression(row.text("CHECK_CLAUSE")));
        boolean relaxed = row.orEmpty("ENFORCED").equals("NO");
        add(table, relaxed ? check.option(ConstraintOption.NOT_ENFORCED, "true") : check);
    }

    /** MySQL escapes the quotes of an expression in its catalog, and puts it in parentheses. */
    static String expression(String catalogText) {
        String plain = catalogText.replace("\\'", "'").replace("\\\\", "\\");
        return plain.startsWith("(") && plain.endsWith(")") && isOne(plain)
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    private static boolean isOne(String text) {
        int depth = 0;
        List<Token> tokens = Tokenizer.of(text, true);
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 && i < tokens.size() - 1) {
                return false;
            }
        }
        return true;
    }

    private void add(QualifiedName table, Check check) {
        checks.computeIfAbsent(table, t -> new ArrayList<>()).add(check);
    }

    /** Whether some check might be the rule of a period. */
    boolean mayBePeriods() {
        return checks.values().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.expression().matches("(?s)`[^`].*` < `.*[^`]`"));
    }

    /** Whether nothing but a check tells that a column is JSON. */
    boolean isJson(QualifiedName table, String column) {
        return jsonColumns.getOrDefault(table, List.of()).contains(column);
    }

    /** The column turned out to be JSON, and its check goes without saying. */
    void forget(QualifiedName table, String column) {
        List<Check> all = checks.getOrDefault(table, new ArrayList<>());
        all.removeIf(check -> column.equals(check.options().get(ConstraintOption.COLUMN)));
    }

    List<Check> of(QualifiedName table) {
        return List.copyOf(checks.getOrDefault(table, List.of()));
    }
}
