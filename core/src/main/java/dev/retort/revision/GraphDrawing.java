package dev.retort.revision;

import java.util.List;
import java.util.function.Function;

/** Pictures of a graph, or of a part of it: for a terminal, for Mermaid, for Graphviz. */
public final class GraphDrawing {

    private GraphDrawing() {}

    /**
     * The revisions as {@code git log --graph} draws them, newest first.
     *
     * @param nodes the revisions to show, in topological order
     * @param caption the lines of text beside a revision, at least one
     */
    public static List<String> lines(
            RevisionGraph graph, List<Node> nodes, Function<Node, List<String>> caption) {
        throw new UnsupportedOperationException();
    }

    /** A Mermaid flowchart of the revisions, whole lines with line ends. */
    public static String mermaid(RevisionGraph graph, List<Node> nodes) {
        throw new UnsupportedOperationException();
    }

    /** A Graphviz digraph of the revisions, whole lines with line ends. */
    public static String dot(RevisionGraph graph, List<Node> nodes) {
        throw new UnsupportedOperationException();
    }
}
