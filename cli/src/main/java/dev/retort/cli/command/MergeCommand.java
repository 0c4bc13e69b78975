package dev.retort.cli.command;

import dev.retort.MergeCheck;
import dev.retort.MergeCheck.Overlap;
import dev.retort.MergeCheck.Unknown;
import dev.retort.RevisionRequest;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a script that joins several heads. */
final class MergeCommand implements WritingCommand {

    @Override
    public Usage usage() {
        return Usage.of("merge", "Write a script that joins several heads.")
                .taking(
                        new Parameter(
                                "TARGET",
                                0,
                                Integer.MAX_VALUE,
                                "What it joins; all heads if none is named."))
                .with(
                        Option.flag(
                                "--check",
                                "Write nothing; say what the branches both touch (exit code 3)."),
                        Option.of("-m, --message", "TEXT", "What it joins, in a few words."),
                        Option.flag("--splice", "It may join what is no head."),
                        Option.of("--branch-label", "LABEL", "A label for what follows."),
                        Option.of("--rev-id", "ID", "Its id, instead of the next one."))
                .examples(
                        "retort merge -m \"join shop and bank\"", "retort merge ae10 27c6 -m join");
    }

    @Override
    public Report run(Session session) {
        Arguments arguments = session.arguments();
        if (arguments.has("--check")) {
            return check(session.migrator().mergeCheck(arguments.words()));
        }
        RevisionRequest request =
                new RevisionRequest(
                        arguments.value("--message").orElse(""),
                        Optional.empty(),
                        false,
                        arguments.words(),
                        arguments.has("--splice"),
                        arguments.values("--branch-label"),
                        List.of(),
                        arguments.value("--rev-id"),
                        Optional.empty());
        return RevisionCommand.report(session.migrator(false).merge(request));
    }

    /** The graph is the same for all of them; what the branches touch is asked of the first. */
    @Override
    public Report run(List<Session> sessions) {
        return run(sessions.get(0));
    }

    private static Report check(MergeCheck check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("heads", check.heads());
        document.put("tables", check.overlaps().stream().map(MergeCommand::document).toList());
        document.put("unknown", check.unknown().stream().map(MergeCommand::document).toList());
        List<String> lines = new ArrayList<>();
        for (Overlap overlap : check.overlaps()) {
            String columns =
                    overlap.columns().isEmpty()
                            ? ""
                            : " (" + String.join(", ", overlap.columns()) + ")";
            lines.add(
                    "Both touch \"%s\"%s: %s"
                            .formatted(
                                    overlap.table(),
                                    columns,
                                    String.join(", ", overlap.revisions())));
        }
        for (Unknown unknown : check.unknown()) {
            String line = unknown.line() > 0 ? ":" + unknown.line() : "";
            lines.add(
                    "Not known what %s does (%s%s)"
                            .formatted(unknown.revision(), unknown.script(), line));
        }
        String text =
                check.isSafe()
                        ? "No table is touched by more than one of "
                                + String.join(", ", check.heads())
                                + " since they parted."
                        : String.join("\n", lines);
        return new Report(document, text, check.isSafe() ? Report.DONE : Report.DIFFERENT);
    }

    private static Map<String, Object> document(Overlap overlap) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("table", overlap.table());
        document.put("columns", overlap.columns());
        document.put("revisions", overlap.revisions());
        return document;
    }

    private static Map<String, Object> document(Unknown unknown) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", unknown.revision());
        document.put("path", unknown.script());
        document.put("line", unknown.line());
        return document;
    }
}
