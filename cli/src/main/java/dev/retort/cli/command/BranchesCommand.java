package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.output.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the revisions that several revise. */
final class BranchesCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("branches", "List the revisions that several revise, and by which.")
                .with(Option.LONG)
                .examples("retort branches");
    }

    @Override
    public Report run(Session session) {
        List<RevisionDescription> points = session.migrator(false).branches();
        Style style = session.output().style();
        String text =
                session.arguments().has(Option.LONG.name())
                        ? new RevisionList(points).blocks(style)
                        : points.stream()
                                .map(it -> tree(it, style))
                                .collect(Collectors.joining("\n"));
        Report report =
                Report.done(
                        Map.of("branches", points.stream().map(BranchesCommand::document).toList()),
                        text);
        return session.arguments().has(Option.LONG.name()) ? report : report.listing();
    }

    private static String tree(RevisionDescription point, Style style) {
        String children =
                point.children().stream()
                        .map(it -> "\n    -> " + style.notable(it))
                        .collect(Collectors.joining());
        return new RevisionList(List.of(point)).lines(style) + children;
    }

    private static Map<String, Object> document(RevisionDescription point) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", point.revision());
        document.put("message", point.node().message());
        document.put("children", point.children());
        return document;
    }
}
