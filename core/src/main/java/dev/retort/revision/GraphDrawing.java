package dev.retort.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Pictures of a graph, or of a part of it: for a terminal, for Mermaid, for Graphviz. */
public final class GraphDrawing {

    private GraphDrawing() {}

    /**
     * The revisions as {@code git log --graph} draws them, newest first. Lines are parents alone; a
     * caption may name what a revision depends on.
     *
     * @param nodes the revisions to show, in topological order
     * @param caption the lines of text beside a revision
     */
    public static List<String> lines(List<Node> nodes, Function<Node, List<String>> caption) {
        return new LaneDrawing(nodes, caption).draw();
    }

    /** A Mermaid flowchart of the revisions, bases at the bottom; dependencies are dotted. */
    public static String mermaid(RevisionGraph graph, List<Node> nodes) {
        Map<String, String> names = new HashMap<>();
        nodes.forEach(node -> names.put(node.id(), "r" + names.size()));
        StringBuilder text = new StringBuilder("flowchart BT\n");
        for (Node node : nodes) {
            text.append("    %s[\"%s\"]\n".formatted(names.get(node.id()), mermaidText(node)));
        }
        for (Node node : nodes) {
            String name = names.get(node.id());
            for (String parent : within(names, node.revises())) {
                text.append("    %s --> %s\n".formatted(names.get(parent), name));
            }
            for (String dependency : within(names, graph.dependencies(node.id()))) {
                text.append("    %s -.-> %s\n".formatted(names.get(dependency), name));
            }
        }
        return text.toString();
    }

    /** A Graphviz digraph of the revisions, bases at the bottom; dependencies are dashed. */
    public static String dot(RevisionGraph graph, List<Node> nodes) {
        Map<String, String> names = new HashMap<>();
        nodes.forEach(node -> names.put(node.id(), dotText(node.id())));
        StringBuilder text = new StringBuilder("digraph revisions {\n    rankdir=BT;\n");
        text.append("    node [shape=box];\n");
        for (Node node : nodes) {
            text.append(
                    "    %s [label=%s];\n"
                            .formatted(
                                    names.get(node.id()),
                                    dotText(String.join("\n", captions(node)))));
        }
        for (Node node : nodes) {
            String name = names.get(node.id());
            for (String parent : within(names, node.revises())) {
                text.append("    %s -> %s;\n".formatted(names.get(parent), name));
            }
            for (String dependency : within(names, graph.dependencies(node.id()))) {
                text.append(
                        "    %s -> %s [style=dashed];\n".formatted(names.get(dependency), name));
            }
        }
        return text.append("}\n").toString();
    }

    private static List<String> within(Map<String, String> names, List<String> ids) {
        return ids.stream().filter(names::containsKey).distinct().toList();
    }

    private static List<String> captions(Node node) {
        List<String> captions = new ArrayList<>(List.of(node.id()));
        if (!node.message().isEmpty()) {
            captions.add(node.message());
        }
        if (!node.labels().isEmpty()) {
            captions.add("(" + String.join(", ", node.labels()) + ")");
        }
        return captions;
    }

    private static String mermaidText(Node node) {
        return String.join("\n", captions(node))
                .replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;")
                .replace("\n", "<br/>");
    }

    private static String dotText(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
