package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The periods of tables: MariaDB tells a period by the check that it begins before it ends, and a
 * key without overlaps by the columns of its index.
 */
final class MySqlPeriods {

    /** Says of a check that it is a period. */
    private static final ConstraintOption OPTION = ConstraintOption.STORAGE_PARAMETERS;

    private static final String PERIOD = "PERIOD";

    private final Map<QualifiedName, List<CatalogRow>> rows = new HashMap<>();

    private MySqlPeriods() {}

    /** Earlier servers do not tell them. */
    static MySqlPeriods read(MySqlCatalog catalog, boolean likely) throws SQLException {
        MySqlPeriods all = new MySqlPeriods();
        if (!likely || !catalog.facts().mariaDbSince(11, 4)) {
            return all;
        }
        for (CatalogRow row :
                catalog.rows(
                        "SELECT p.*, u.CONSTRAINT_NAME FROM information_schema.PERIODS p LEFT JOIN"
                                + " information_schema.KEY_PERIOD_USAGE u ON u.TABLE_SCHEMA ="
                                + " p.TABLE_SCHEMA AND u.TABLE_NAME = p.TABLE_NAME AND"
                                + " u.PERIOD_NAME = p.PERIOD WHERE "
                                + catalog.isInScope("p.TABLE_SCHEMA"))) {
            QualifiedName table =
                    MySqlInspector.name(
                            catalog.facts(), row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
            all.rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        }
        return all;
    }

    /** The constraints of a table, those that are periods, or keys over one, told as such. */
    List<Constraint> told(QualifiedName table, List<Constraint> constraints) {
        List<Constraint> told = new ArrayList<>(constraints);
        for (CatalogRow row : rows.getOrDefault(table, List.of())) {
            told.replaceAll(constraint -> told(constraint, row));
        }
        return told;
    }

    private static Constraint told(Constraint constraint, CatalogRow row) {
        String key = row.orEmpty("CONSTRAINT_NAME");
        if (constraint instanceof Check check && row.text(PERIOD).equals(check.name())) {
            return check.option(OPTION, PERIOD);
        }
        if (constraint instanceof Unique unique && key.equals(unique.name())) {
            List<String> columns = withoutPeriod(unique.columns(), row);
            return Unique.of(key, columns)
                    .option(ConstraintOption.KEY_PARTS, overlapping(columns, row));
        }
        if (constraint instanceof PrimaryKey primary && key.equals("PRIMARY")) {
            List<String> columns = withoutPeriod(primary.columns(), row);
            return PrimaryKey.of(null, columns)
                    .option(ConstraintOption.KEY_PARTS, overlapping(columns, row));
        }
        return constraint;
    }

    private static List<String> withoutPeriod(List<String> columns, CatalogRow row) {
        Set<String> ends = Set.of(row.text("START_COLUMN_NAME"), row.text("END_COLUMN_NAME"));
        return columns.stream().filter(column -> !ends.contains(column)).toList();
    }

    private static String overlapping(List<String> columns, CatalogRow row) {
        String period = MySqlNames.quote(row.text(PERIOD)) + " WITHOUT OVERLAPS";
        return columns.isEmpty() ? period : MySqlNames.list(columns) + ", " + period;
    }

    /** Whether the parts of a key speak of a period, which is no column. */
    static boolean isOver(String keyParts) {
        return keyParts.endsWith(" WITHOUT OVERLAPS");
    }

    static boolean isPeriod(Constraint constraint) {
        return constraint instanceof Check check && PERIOD.equals(check.options().get(OPTION));
    }

    /** As CREATE TABLE and ADD have it. */
    static String text(Check check, boolean backslashEscapes) {
        List<Token> words = Tokenizer.telling(check.expression(), backslashEscapes);
        return "PERIOD FOR "
                + MySqlNames.quote(String.valueOf(check.name()))
                + " ("
                + MySqlNames.list(List.of(words.get(0).name(), words.get(words.size() - 1).name()))
                + ")";
    }

    /** As ALTER TABLE drops it. */
    static String drop(Check check) {
        return "DROP PERIOD FOR " + MySqlNames.quote(String.valueOf(check.name()));
    }
}
