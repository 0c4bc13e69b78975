package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Views, and what is text with a name: put together from the catalog's columns. */
final class MySqlTextRows {

    private final MySqlCatalog catalog;
    private final MySqlFacts facts;
    private final MySqlLiterals literals;

    MySqlTextRows(MySqlCatalog catalog) {
        this.catalog = catalog;
        this.facts = catalog.facts();
        this.literals = new MySqlLiterals(facts);
    }

    private QualifiedName name(CatalogRow row, String schema, String name) {
        return MySqlInspector.name(facts, row.text(schema), row.text(name));
    }

    private String body(CatalogRow row, String column) {
        return MySqlText.body(row.text(column), facts.backslashEscapes());
    }

    /** Nothing where it is the user who looks: then whoever makes it again is the definer. */
    private String definer(CatalogRow row) {
        String definer = row.orEmpty("DEFINER");
        int at = definer.lastIndexOf('@');
        if (at < 0 || definer.equals(facts.user())) {
            return "";
        }
        return "DEFINER = %s@%s "
                .formatted(
                        literals.string(definer.substring(0, at)),
                        literals.string(definer.substring(at + 1)));
    }

    List<View> views() throws SQLException {
        List<View> views = new ArrayList<>();
        for (CatalogRow row : catalog.table("VIEWS", "TABLE_SCHEMA", "TABLE_SCHEMA, TABLE_NAME")) {
            String query =
                    MySqlText.withoutDatabase(
                            row.text("VIEW_DEFINITION"),
                            facts.database(),
                            facts.backslashEscapes());
            String options = options(row);
            views.add(
                    new View(
                            name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                            List.of(),
                            query,
                            false,
                            options));
        }
        return views;
    }

    private String options(CatalogRow row) {
        List<String> words = new ArrayList<>();
        String algorithm = row.orEmpty("ALGORITHM");
        if (!algorithm.isEmpty() && !algorithm.equals("UNDEFINED")) {
            words.add("ALGORITHM = " + algorithm);
        }
        String definer = definer(row).strip();
        if (!definer.isEmpty()) {
            words.add(definer);
        }
        if (row.text("SECURITY_TYPE").equals("INVOKER")) {
            words.add("SQL SECURITY INVOKER");
        }
        if (!row.text("CHECK_OPTION").equals("NONE")) {
            words.add("WITH " + row.text("CHECK_OPTION") + " CHECK OPTION");
        }
        return String.join(" ", words);
    }

    /** Those of which the user may see the body. */
    List<Routine> routines() throws SQLException {
        Map<String, List<CatalogRow>> parameters = new HashMap<>();
        List<CatalogRow> rows =
                catalog.table(
                        "ROUTINES", "ROUTINE_SCHEMA", "ROUTINE_SCHEMA, ROUTINE_TYPE, ROUTINE_NAME");
        if (!rows.isEmpty()) {
            for (CatalogRow row :
                    catalog.table(
                            "PARAMETERS",
                            "SPECIFIC_SCHEMA",
                            "SPECIFIC_SCHEMA, SPECIFIC_NAME, ORDINAL_POSITION")) {
                parameters
                        .computeIfAbsent(
                                key(row, "SPECIFIC_SCHEMA", "SPECIFIC_NAME"),
                                k -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Routine> routines = new ArrayList<>();
        for (CatalogRow row : rows) {
            String type = row.text("ROUTINE_TYPE");
            boolean told =
                    (type.equals("FUNCTION") || type.equals("PROCEDURE"))
                            && row.get("ROUTINE_DEFINITION") != null;
            if (told) {
                routines.add(
                        routine(
                                row,
                                parameters.getOrDefault(
                                        key(row, "ROUTINE_SCHEMA", "SPECIFIC_NAME"), List.of())));
            }
        }
        return routines;
    }

    private static String key(CatalogRow row, String schema, String name) {
        return row.text("ROUTINE_TYPE") + " " + row.text(schema) + "." + row.text(name);
    }

    private Routine routine(CatalogRow row, List<CatalogRow> parameters) {
        String body = body(row, "ROUTINE_DEFINITION");
        boolean function = row.text("ROUTINE_TYPE").equals("FUNCTION");
        boolean aggregate =
                body.toLowerCase(Locale.ROOT)
                        .matches("(?s).*\\bfetch\\s+group\\s+next\\s+row\\b.*");
        Routine.Kind kind =
                aggregate
                        ? Routine.Kind.AGGREGATE
                        : function ? Routine.Kind.FUNCTION : Routine.Kind.PROCEDURE;
        QualifiedName name = name(row, "ROUTINE_SCHEMA", "ROUTINE_NAME");
        String list =
                parameters.stream()
                        .filter(p -> !p.text("ORDINAL_POSITION").equals("0"))
                        .map(p -> parameter(p, function))
                        .collect(Collectors.joining(", "));
        String text =
                "CREATE "
                        + definer(row)
                        + (aggregate ? "AGGREGATE " : "")
                        + (function ? "FUNCTION " : "PROCEDURE ")
                        + MySqlNames.quote(name)
                        + "("
                        + list
                        + ")"
                        + (function ? returns(parameters) : "")
                        + characteristics(row)
                        + "\n"
                        + body;
        return new Routine(kind, name, "", text);
    }

    private static String parameter(CatalogRow row, boolean function) {
        String mode = row.orEmpty("PARAMETER_MODE");
        return (function || mode.equals("IN") || mode.isEmpty() ? "" : mode + " ")
                + MySqlNames.quote(row.text("PARAMETER_NAME"))
                + " "
                + type(row);
    }

    private static String returns(List<CatalogRow> parameters) {
        return parameters.stream()
                .filter(p -> p.text("ORDINAL_POSITION").equals("0"))
                .map(p -> " RETURNS " + type(p))
                .findFirst()
                .orElse("");
    }

    private static String type(CatalogRow row) {
        String set = row.orEmpty("CHARACTER_SET_NAME");
        String collation = row.orEmpty("COLLATION_NAME");
        return row.text("DTD_IDENTIFIER")
                + (set.isEmpty() ? "" : " CHARACTER SET " + set)
                + (collation.isEmpty() ? "" : " COLLATE " + collation);
    }

    private String characteristics(CatalogRow row) {
        String access = row.orEmpty("SQL_DATA_ACCESS");
        String comment = row.orEmpty("ROUTINE_COMMENT");
        return (row.text("IS_DETERMINISTIC").equals("YES") ? " DETERMINISTIC" : "")
                + (access.equals("CONTAINS SQL") ? "" : " " + access)
                + (row.text("SECURITY_TYPE").equals("INVOKER") ? " SQL SECURITY INVOKER" : "")
                + (comment.isEmpty() ? "" : " COMMENT " + literals.string(comment));
    }

    /** In the order in which they fire. */
    List<Trigger> triggers() throws SQLException {
        List<Trigger> triggers = new ArrayList<>();
        for (CatalogRow row :
                catalog.table(
                        "TRIGGERS",
                        "TRIGGER_SCHEMA",
                        "TRIGGER_SCHEMA, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION,"
                                + " ACTION_ORDER")) {
            QualifiedName table = name(row, "EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE");
            String text =
                    "CREATE "
                            + definer(row)
                            + "TRIGGER "
                            + MySqlNames.quote(name(row, "TRIGGER_SCHEMA", "TRIGGER_NAME"))
                            + " "
                            + row.text("ACTION_TIMING")
                            + " "
                            + row.text("EVENT_MANIPULATION")
                            + " ON "
                            + MySqlNames.quote(table)
                            + " FOR EACH ROW\n"
                            + body(row, "ACTION_STATEMENT");
            triggers.add(Trigger.of(row.text("TRIGGER_NAME"), table, text));
        }
        return triggers;
    }

    List<ScheduledEvent> events() throws SQLException {
        List<ScheduledEvent> events = new ArrayList<>();
        for (CatalogRow row : catalog.table("EVENTS", "EVENT_SCHEMA", "EVENT_SCHEMA, EVENT_NAME")) {
            QualifiedName name = name(row, "EVENT_SCHEMA", "EVENT_NAME");
            String comment = row.orEmpty("EVENT_COMMENT");
            String text =
                    "CREATE "
                            + definer(row)
                            + "EVENT "
                            + MySqlNames.quote(name)
                            + "\nON SCHEDULE "
                            + schedule(row)
                            + (row.text("ON_COMPLETION").equals("PRESERVE")
                                    ? "\nON COMPLETION PRESERVE"
                                    : "")
                            + (row.text("STATUS").equals("ENABLED") ? "" : "\nDISABLE")
                            + (comment.isEmpty() ? "" : "\nCOMMENT " + literals.string(comment))
                            + "\nDO "
                            + body(row, "EVENT_DEFINITION");
            events.add(new ScheduledEvent(name, text));
        }
        return events;
    }

    /** An event that nobody gave a start starts when it is made, or changed. */
    private String schedule(CatalogRow row) {
        if (row.text("EVENT_TYPE").equals("ONE TIME")) {
            return "AT " + literals.string(row.text("EXECUTE_AT"));
        }
        String value = row.text("INTERVAL_VALUE");
        String starts = row.orEmpty("STARTS");
        boolean chosen =
                !starts.isEmpty()
                        && !Objects.equals(starts, row.orEmpty("CREATED"))
                        && !Objects.equals(starts, row.orEmpty("LAST_ALTERED"));
        String ends = row.orEmpty("ENDS");
        return "EVERY "
                + (value.matches("\\d+") ? value : literals.string(value))
                + " "
                + row.text("INTERVAL_FIELD")
                + (chosen ? " STARTS " + literals.string(starts) : "")
                + (ends.isEmpty() ? "" : " ENDS " + literals.string(ends));
    }
}
