package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.output.Json;
import dev.retort.cli.output.Style;
import dev.retort.revision.GraphDrawing;
import dev.retort.revision.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the revisions, the newest first. */
final class HistoryCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("history", "List the revisions, the newest first.")
                .with(
                        Option.of(
                                "-r, --rev-range",
                                "A:B",
                                "Only these; either end may be left out."),
                        Option.flag("-i, --indicate-current", "Ask the database where it stands."),
                        Option.flag(
                                "--applied", "What was run on the database instead, and stamped."),
                        Option.flag("--graph", "Draw the branches."),
                        Option.of("--format", "FORMAT", "A picture: mermaid, dot or json."),
                        Option.LONG)
                .examples(
                        "retort history",
                        "retort history -r current:head # what is left to run",
                        "retort history -r -3: --graph",
                        "retort history --applied # who ran what, and when");
    }

    @Override
    public Report run(Session session) {
        if (session.arguments().has("--applied")) {
            return applied(session);
        }
        String range = session.arguments().value("--rev-range").orElse(":");
        boolean indicate = session.arguments().has("--indicate-current");
        List<RevisionDescription> oldestFirst =
                session.migrator(indicate || asksDatabase(range)).history(range, indicate);
        List<RevisionDescription> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        RevisionList list = new RevisionList(newestFirst).tellIfEmpty(session.output());
        Style style = session.output().style();
        Map<String, ?> document = Map.of("revisions", list.documents());
        if (session.arguments().value("--format").isPresent()) {
            return Report.done(document, formatted(session, oldestFirst, document));
        }
        String text =
                session.arguments().has("--graph")
                        ? drawing(oldestFirst, style)
                        : session.arguments().has(Option.LONG.name())
                                ? list.blocks(style)
                                : list.lines(style);
        Report report = Report.done(document, text);
        return session.arguments().has(Option.LONG.name()) ? report : report.listing();
    }

    private static Report applied(Session session) {
        for (String other : List.of("--rev-range", "--indicate-current", "--graph", "--format")) {
            if (session.arguments().has(other)) {
                throw new WrongUsageException(
                        "\"%s\" is about the scripts, \"--applied\" about the database: one or the other."
                                .formatted(other));
            }
        }
        AppliedList list = new AppliedList(session.migrator().applied());
        if (list.rows().isEmpty() && !session.output().json()) {
            session.output().message("Nothing was run on this database.");
        }
        return Report.done(
                        Map.of("applied", list.documents()), list.lines(session.output().style()))
                .listing();
    }

    private static String formatted(
            Session session, List<RevisionDescription> oldestFirst, Map<String, ?> document) {
        if (session.arguments().has("--graph") || session.output().json()) {
            throw new WrongUsageException(
                    "\"--format\" does not go with \"--graph\" or \"--json\": each says how the"
                            + " revisions are written.");
        }
        String format = session.arguments().value("--format").orElseThrow();
        return switch (format) {
            case "mermaid" -> new GraphPicture(oldestFirst).mermaid();
            case "dot" -> new GraphPicture(oldestFirst).dot();
            case "json" -> Json.write(document);
            default ->
                    throw new WrongUsageException(
                            "\"%s\" is no format. It is \"mermaid\", \"dot\" or \"json\"."
                                    .formatted(format));
        };
    }

    private static boolean asksDatabase(String range) {
        return range.contains("current") || range.matches("([+-].*|.*:[+-].*)");
    }

    private static String drawing(List<RevisionDescription> revisions, Style style) {
        Map<String, RevisionDescription> byId =
                revisions.stream()
                        .collect(Collectors.toMap(it -> it.revision(), Function.identity()));
        List<Node> nodes = revisions.stream().map(RevisionDescription::node).toList();
        return String.join(
                "\n",
                GraphDrawing.lines(
                        nodes,
                        it -> {
                            String tags =
                                    byId.containsKey(it.id())
                                            ? RevisionList.tags(byId.get(it.id()), style)
                                            : "";
                            return List.of(
                                    (style.notable(it.id()) + " " + tags).strip()
                                            + (it.message().isEmpty() ? "" : "  " + it.message()));
                        }));
    }
}
