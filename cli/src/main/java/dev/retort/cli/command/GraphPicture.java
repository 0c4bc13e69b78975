package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Revisions as a picture for pages, in the languages of Mermaid and Graphviz; what is depended on
 * is dashed.
 *
 * @param revisions what is in it, the oldest first
 */
record GraphPicture(List<RevisionDescription> revisions) {

    /** For Mermaid. */
    String mermaid() {
        Map<String, String> names = names();
        StringBuilder text = new StringBuilder("flowchart BT");
        for (RevisionDescription revision : revisions) {
            String name = names.get(revision.revision());
            text.append("\n    %s[\"%s\"]".formatted(name, label(revision, "<br/>", "#quot;")));
            edges(revision.node().revises(), names)
                    .forEach(it -> text.append("\n    %s --> %s".formatted(it, name)));
            edges(revision.dependencies(), names)
                    .forEach(it -> text.append("\n    %s -.-> %s".formatted(it, name)));
        }
        return text.toString();
    }

    /** For Graphviz. */
    String dot() {
        Map<String, String> names = names();
        StringBuilder text = new StringBuilder("digraph revisions {\n    rankdir=BT;");
        text.append("\n    node [shape=box];");
        for (RevisionDescription revision : revisions) {
            String name = names.get(revision.revision());
            text.append("\n    %s [label=\"%s\"];".formatted(name, label(revision, "\\n", "\\\"")));
            edges(revision.node().revises(), names)
                    .forEach(it -> text.append("\n    %s -> %s;".formatted(it, name)));
            edges(revision.dependencies(), names)
                    .forEach(
                            it ->
                                    text.append(
                                            "\n    %s -> %s [style=dashed];".formatted(it, name)));
        }
        return text.append("\n}").toString();
    }

    /** An id may hold what the languages do not take as a name. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        revisions.forEach(it -> names.put(it.revision(), "r" + (names.size() + 1)));
        return names;
    }

    private static List<String> edges(List<String> ids, Map<String, String> names) {
        return ids.stream().filter(names::containsKey).map(names::get).toList();
    }

    private static String label(RevisionDescription revision, String end, String quote) {
        String labels =
                revision.node().labels().isEmpty()
                        ? ""
                        : " (" + String.join(", ", revision.node().labels()) + ")";
        String message = revision.node().message();
        String text = revision.revision() + labels + (message.isEmpty() ? "" : "\n" + message);
        return text.replace("\\", "\\\\").replace("\"", quote).replace("\n", end);
    }
}
