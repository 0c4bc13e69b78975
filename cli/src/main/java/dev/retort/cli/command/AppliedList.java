package dev.retort.cli.command;

import dev.retort.cli.output.Columns;
import dev.retort.cli.output.Style;
import dev.retort.run.AppliedRevision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was run on a database, as it is listed.
 *
 * @param rows in the order of the list
 */
record AppliedList(List<AppliedRevision> rows) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** A line for each: when, what, how it ended, who. */
    String lines(Style style) {
        Columns columns = new Columns();
        for (AppliedRevision row : rows) {
            columns.row(
                    TIME.format(row.started()),
                    row.direction(),
                    style.notable(row.revision()),
                    outcome(row, style),
                    style.faint(who(row)),
                    (duration(row) + "  " + detail(row)).strip());
        }
        return columns.toString();
    }

    /** One row as a sentence's part, for example {@code upgrade of 002, done, 2026-…}. */
    static String sentence(AppliedRevision row, Style style) {
        return "%s of %s, %s, %s%s"
                .formatted(
                        row.direction(),
                        style.notable(row.revision()),
                        outcome(row, style),
                        TIME.format(row.started()),
                        who(row).isEmpty() ? "" : ", by " + who(row));
    }

    List<Map<String, @Nullable Object>> documents() {
        return rows.stream().map(AppliedList::document).toList();
    }

    static Map<String, @Nullable Object> document(AppliedRevision row) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("revision", row.revision());
        document.put("direction", row.direction());
        document.put("started", row.started().truncatedTo(ChronoUnit.MILLIS));
        document.put("millis", row.millis().isPresent() ? row.millis().getAsLong() : null);
        document.put("outcome", word(row));
        document.put("statements", row.statements());
        document.put("user", row.user());
        document.put("host", row.host());
        document.put("version", row.version());
        document.put("checksum", row.checksum());
        document.put("detail", row.detail());
        return document;
    }

    private static String word(AppliedRevision row) {
        return row.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(AppliedRevision row, Style style) {
        return switch (row.outcome()) {
            case DONE -> style.good(word(row));
            case RUNNING -> style.notable(word(row));
            case FAILED, KILLED -> style.bad(word(row) + after(row.statements()));
        };
    }

    /** What of it is committed, where anything is. */
    private static String after(int statements) {
        return switch (statements) {
            case 0 -> "";
            case 1 -> " after one statement";
            default -> " after %d statements".formatted(statements);
        };
    }

    private static String duration(AppliedRevision row) {
        return row.millis().isPresent() ? row.millis().getAsLong() + " ms" : "";
    }

    private static String detail(AppliedRevision row) {
        return row.detail().flatMap(it -> it.lines().findFirst()).orElse("");
    }

    private static String who(AppliedRevision row) {
        return row.user().isEmpty() ? row.host() : row.user() + "@" + row.host();
    }
}
