package dev.retort.cli.command;

import dev.retort.Current;
import dev.retort.Differences;
import dev.retort.RevisionDescription;
import dev.retort.Status;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.output.Columns;
import dev.retort.cli.output.Style;
import dev.retort.error.MigrationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows everything about the database on one screen. */
final class StatusCommand implements Command {

    /** More of what is left to run is only counted. */
    private static final int PENDING_SHOWN = 10;

    @Override
    public Usage usage() {
        return Usage.of("status", "Show the database, where it stands, and what is left to do.")
                .examples("retort status");
    }

    @Override
    public Report run(Session session) {
        if (!session.settings().has("source.kind")) {
            return report(session.migrator().status(), Optional.empty(), session);
        }
        try {
            return report(session.migratorWithSource().status(), Optional.empty(), session);
        } catch (MigrationException e) {
            // What the source cannot say shall not hide where the database stands.
            return report(
                    session.migrator().status(),
                    Optional.of(String.valueOf(e.getMessage())),
                    session);
        }
    }

    /**
     * @param doubt why it is not known whether the database differs from its source
     */
    private static Report report(Status status, Optional<String> doubt, Session session) {
        Map<String, @Nullable Object> document = document(status);
        doubt.ifPresent(it -> document.put("unknownOperations", it));
        Style style = session.output().style();
        return Report.done(document, text(status, drift(status.drift(), doubt, style), style))
                .listing();
    }

    static Map<String, @Nullable Object> document(Status status) {
        Current current = status.current();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("database", status.database());
        document.put("server", status.server());
        document.put("current", current.heads());
        document.put("unknown", current.unknown());
        document.put("atHead", current.atHead());
        document.put("heads", new RevisionList(status.heads()).shortDocuments());
        document.put(
                "pending",
                current.pending().isPresent()
                        ? new RevisionList(status.pending()).shortDocuments()
                        : null);
        document.put("last", status.last().map(AppliedList::document));
        document.put(
                "operations", status.drift().map(it -> OperationList.documents(it.operations())));
        return document;
    }

    private static String text(Status status, Optional<String> drift, Style style) {
        Columns columns = new Columns();
        columns.row("Database:", place(status));
        columns.row("Current:", current(status.current(), style));
        columns.row("Heads:", revisions(status.heads(), style));
        columns.row("Pending:", pending(status, style));
        columns.row(
                "Last run:",
                status.last().map(it -> AppliedList.sentence(it, style)).orElse("none"));
        drift.ifPresent(it -> columns.row("Drift:", it));
        return columns.toString();
    }

    private static String place(Status status) {
        String server = status.server().isEmpty() ? "(not there yet)" : "(" + status.server() + ")";
        return (status.database() + " " + server).strip();
    }

    private static String current(Current current, Style style) {
        if (current.heads().isEmpty()) {
            return "base";
        }
        return current.heads().stream()
                .map(
                        it ->
                                current.unknown().contains(it)
                                        ? it + " " + style.bad("(no script has it)")
                                        : style.notable(it))
                .collect(Collectors.joining(", "));
    }

    private static String revisions(List<RevisionDescription> revisions, Style style) {
        return revisions.isEmpty()
                ? "none"
                : revisions.stream()
                        .map(it -> style.notable(it.revision()) + message(it))
                        .collect(Collectors.joining(", "));
    }

    private static String message(RevisionDescription revision) {
        String message = revision.node().message();
        return message.isEmpty() ? "" : " " + message;
    }

    private static String pending(Status status, Style style) {
        if (status.current().pending().isEmpty()) {
            return style.bad("unknown");
        }
        int count = status.pending().size();
        if (count == 0) {
            return style.good("none");
        }
        String rest = count > PENDING_SHOWN ? ", …" : "";
        return "%d: %s%s"
                .formatted(
                        count,
                        revisions(
                                status.pending().subList(0, Math.min(count, PENDING_SHOWN)), style),
                        rest);
    }

    private static String count(int differences) {
        return differences == 1 ? "one difference" : differences + " differences";
    }

    private static Optional<String> drift(
            Optional<Differences> drift, Optional<String> doubt, Style style) {
        if (doubt.isPresent()) {
            return Optional.of(style.bad("unknown") + ". " + doubt.get());
        }
        return drift.map(
                it ->
                        it.isEmpty()
                                ? style.good("none")
                                : style.bad(count(it.operations().size()))
                                        + " from the desired schema; \"check\" lists them");
    }
}
