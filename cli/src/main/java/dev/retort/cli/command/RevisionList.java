package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import dev.retort.RevisionDescription.Mark;
import dev.retort.cli.output.Columns;
import dev.retort.cli.output.Output;
import dev.retort.cli.output.Style;
import dev.retort.revision.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Revisions as they are listed: in a line each, at length, and as a document.
 *
 * @param revisions in the order of the list
 */
record RevisionList(List<RevisionDescription> revisions) {

    /** A line for each: id, labels and marks, message. */
    String lines(Style style) {
        Columns columns = new Columns();
        revisions.forEach(
                it ->
                        columns.row(
                                style.notable(it.revision()),
                                tags(it, style),
                                it.node().message()));
        return columns.toString();
    }

    /** A block for each. */
    String blocks(Style style) {
        return revisions.stream().map(it -> block(it, style)).collect(Collectors.joining("\n\n"));
    }

    /** Says on standard error that there is none, where an empty list could puzzle. */
    RevisionList tellIfEmpty(Output output) {
        if (revisions.isEmpty() && !output.json()) {
            output.message("There are no revisions.");
        }
        return this;
    }

    /** Everything that a program may want to know of each. */
    List<Map<String, Object>> documents() {
        return revisions.stream().map(RevisionList::document).toList();
    }

    /** What identifies each. */
    List<Map<String, Object>> shortDocuments() {
        return revisions.stream()
                .map(
                        it -> {
                            Map<String, Object> document = new LinkedHashMap<>();
                            document.put("revision", it.revision());
                            document.put("message", it.node().message());
                            document.put("labels", it.node().labels());
                            return document;
                        })
                .toList();
    }

    private static Map<String, Object> document(RevisionDescription revision) {
        Node node = revision.node();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", node.id());
        document.put("revises", node.revises());
        document.put("dependsOn", revision.dependencies());
        document.put("labels", node.labels());
        document.put("message", node.message());
        document.put("path", node.path());
        return document;
    }

    private static String block(RevisionDescription revision, Style style) {
        Node node = revision.node();
        Columns columns = new Columns();
        columns.row("Revision:", (style.notable(node.id()) + " " + tags(revision, style)).strip());
        row(columns, node.revises().size() > 1 ? "Merges:" : "Revises:", node.revises());
        row(columns, "Depends on:", revision.dependencies());
        row(columns, "Revised by:", revision.children());
        row(columns, "Branch:", revision.branches());
        columns.row("Path:", node.path());
        columns.row("Message:", node.message());
        return columns.toString();
    }

    private static void row(Columns columns, String title, List<String> values) {
        if (!values.isEmpty()) {
            columns.row(title, String.join(", ", values));
        }
    }

    /** Labels and marks, each in its brackets, for example {@code (shop) (head)}. */
    static String tags(RevisionDescription revision, Style style) {
        List<String> tags = new ArrayList<>(revision.node().labels());
        Stream.of(Mark.values())
                .filter(it -> revision.marks().contains(it))
                .map(RevisionList::word)
                .filter(it -> !it.isEmpty())
                .forEach(tags::add);
        return tags.stream().map(it -> style.good("(" + it + ")")).collect(Collectors.joining(" "));
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case HEAD -> "head";
            case BRANCH_POINT -> "branch point";
            case MERGE_POINT -> "merge point";
            case CURRENT -> "current";
            case EFFECTIVE_HEAD, BASE -> "";
        };
    }
}
