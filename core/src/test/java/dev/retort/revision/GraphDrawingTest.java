package dev.retort.revision;

import static dev.retort.revision.GraphPicture.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {

    private static String drawn(String... picture) {
        return drawn(graph(picture).nodes());
    }

    private static String drawn(List<Node> nodes) {
        return String.join("\n", GraphDrawing.lines(nodes, node -> List.of(node.id()))) + "\n";
    }

    @Test
    void aLineIsAColumnOfStars() {
        assertThat(drawn("a <- b <- c"))
                .isEqualTo(
                        """
                        * c
                        * b
                        * a
                        """);
    }

    @Test
    void aForkJoinsWhereItParted() {
        assertThat(drawn("a <- b <- c", "a <- x <- y"))
                .isEqualTo(
                        """
                        * y
                        * x
                        | * c
                        | * b
                        |/
                        * a
                        """);
    }

    @Test
    void aDiamondOpensAndCloses() {
        assertThat(drawn("a <- b <- m <- n", "a <- c <- m"))
                .isEqualTo(
                        """
                        * n
                        *   m
                        |\\
                        | * c
                        * | b
                        |/
                        * a
                        """);
    }

    @Test
    void aMergeOfThreeHasThreeLanes() {
        assertThat(drawn("a <- b <- m", "a <- c <- m", "a <- d <- m"))
                .isEqualTo(
                        """
                        *     m
                        |\\
                        |\\ \\
                        | | * d
                        | * | c
                        | |/
                        * | b
                        |/
                        * a
                        """);
    }

    @Test
    void aLaneCrossesThoseBetween() {
        assertThat(drawn("m <- x", "m <- y", "a <- n", "x <~ n", "n <~ y"))
                .isEqualTo(
                        """
                        * y
                        | * n
                        | | * x
                        |_|/
                        * | m
                         /
                        * a
                        """);
    }

    @Test
    void separateBasesStandApart() {
        assertThat(drawn("a <- b", "x <- y"))
                .isEqualTo(
                        """
                        * y
                        * x
                        * b
                        * a
                        """);
    }

    @Test
    void aPartIsDrawnAlone() {
        RevisionGraph graph = graph("a <- b <- c <- d");

        assertThat(drawn(graph.nodes().subList(1, 3))).isEqualTo("* c\n* b\n");
    }

    @Test
    void aCaptionMayHaveSeveralLines() {
        assertThat(
                        GraphDrawing.lines(
                                graph("a <- b", "a <- c").nodes(),
                                node -> List.of(node.id(), node.path())))
                .containsExactly("* c", "| c.sql", "| * b", "| | b.sql", "|/", "* a", "  a.sql");
    }

    @Test
    void mermaidDrawsBasesAtTheBottom() {
        RevisionGraph graph = graph("u1[users] <- u2", "s1", "u2 <~ s1");

        assertThat(GraphDrawing.mermaid(graph, graph.nodes()))
                .isEqualTo(
                        """
                        flowchart BT
                            r0["u1<br/>(users)"]
                            r1["u2"]
                            r2["s1"]
                            r0 --> r1
                            r1 -.-> r2
                        """);
    }

    @Test
    void dotDrawsBasesAtTheBottom() {
        RevisionGraph graph = graph("u1[users] <- u2", "s1", "u2 <~ s1");

        assertThat(GraphDrawing.dot(graph, graph.nodes()))
                .isEqualTo(
                        """
                        digraph revisions {
                            rankdir=BT;
                            node [shape=box];
                            "u1" [label="u1\\n(users)"];
                            "u2" [label="u2"];
                            "s1" [label="s1"];
                            "u1" -> "u2";
                            "u2" -> "s1" [style=dashed];
                        }
                        """);
    }

    @Test
    void messagesCannotBreakThePicture() {
        Node node =
                new Node("a", List.of(), List.of(), List.of(), "say \"hi\" <b> `x` \\", "a.sql");
        RevisionGraph graph = RevisionGraph.of(List.of(node));

        assertThat(GraphDrawing.mermaid(graph, graph.nodes()))
                .contains("r0[\"a<br/>say #quot;hi#quot; #lt;b#gt; #96;x#96; \\\"]");
        assertThat(GraphDrawing.dot(graph, graph.nodes()))
                .contains("\"a\" [label=\"a\\nsay \\\"hi\\\" <b> `x` \\\\\"];");
    }
}
