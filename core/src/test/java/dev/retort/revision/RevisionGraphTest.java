package dev.retort.revision;

import static dev.retort.revision.GraphPicture.graph;
import static dev.retort.revision.GraphPicture.ids;
import static dev.retort.revision.GraphPicture.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    private static final RevisionGraph DIAMOND = graph("a <- b <- d <- e", "a <- c <- d");

    private static String order(RevisionGraph graph) {
        return String.join(" ", graph.nodes().stream().map(Node::id).toList());
    }

    @Test
    void aLineHasOneBaseAndOneHead() {
        RevisionGraph line = graph("a <- b <- c");

        assertThat(line.bases()).containsExactly("a");
        assertThat(line.heads()).containsExactly("c");
        assertThat(line.branchPoints()).isEmpty();
        assertThat(order(line)).isEqualTo("a b c");
    }

    @Test
    void anEmptyGraphHasNothing() {
        RevisionGraph nothing = graph();

        assertThat(nothing.nodes()).isEmpty();
        assertThat(nothing.heads()).isEmpty();
        assertThat(nothing.bases()).isEmpty();
        assertThat(nothing.upgrade(List.of(), Target.HEAD).isEmpty()).isTrue();
        assertThat(nothing.downgrade(List.of(), Target.BASE).isEmpty()).isTrue();
        assertThat(nothing.stamp(List.of(), List.of(Target.HEADS)).isEmpty()).isTrue();
        assertThat(nothing.range(Range.ALL, List.of())).isEmpty();
    }

    @Test
    void aBranchPointIsRevisedBySeveral() {
        assertThat(DIAMOND.branchPoints()).containsExactly("a");
        assertThat(DIAMOND.children("a")).containsExactly("b", "c");
        assertThat(DIAMOND.children("e")).isEmpty();
    }

    @Test
    void aMergeComesAfterAllThatItMerges() {
        assertThat(order(DIAMOND)).isEqualTo("a b c d e");
        assertThat(DIAMOND.heads()).containsExactly("e");
    }

    @Test
    void theOrderFollowsOneLineBeforeTheNext() {
        assertThat(order(graph("a <- b <- f", "a <- c <- d"))).isEqualTo("a b f c d");
        assertThat(order(graph("x <- a", "y <- b"))).isEqualTo("x a y b");
    }

    @Test
    void theOrderPutsDependenciesFirst() {
        assertThat(order(graph("x <- y", "a <- b", "y <~ b"))).isEqualTo("a x y b");
    }

    @Test
    void theOrderDoesNotHangOnTheOrderOfTheFiles() {
        List<Node> nodes =
                new ArrayList<>(nodes("a <- b <- d", "a <- c <- d", "x <- y", "c <~ y", "b <- e"));
        String order = order(RevisionGraph.of(nodes));
        for (int i = 0; i < nodes.size(); i++) {
            Collections.rotate(nodes, 1);
            assertThat(order(RevisionGraph.of(nodes))).isEqualTo(order);
        }
    }

    @Test
    void aHeadThatAnotherDependsOnIsNoEffectiveHead() {
        RevisionGraph shopNeedsUsers = graph("u1 <- u2", "s1 <- s2", "u2 <~ s2");

        assertThat(shopNeedsUsers.heads()).containsExactly("u2", "s2");
        assertThat(shopNeedsUsers.effectiveHeads()).containsExactly("s2");
        assertThat(shopNeedsUsers.dependencies("s2")).containsExactly("u2");
    }

    @Test
    void aDependencyMayBeALabelOrTheBeginningOfAnId() {
        RevisionGraph graph =
                RevisionGraph.of(
                        List.of(
                                node("ae10ffee", List.of(), List.of("users")),
                                node("b1", List.of("users"), List.of()),
                                node("b2", List.of("ae10"), List.of())));

        assertThat(graph.dependencies("b1")).containsExactly("ae10ffee");
        assertThat(graph.dependencies("b2")).containsExactly("ae10ffee");
    }

    private static Node node(String id, List<String> dependsOn, List<String> labels) {
        return new Node(id, List.of(), dependsOn, labels, "", id + ".sql");
    }

    @Test
    void aLabelBelongsToAllThatFollows() {
        RevisionGraph graph = graph("a <- b[shop] <- c <- d", "a <- x", "c <- e");

        assertThat(graph.labelsOf("b")).containsExactly("shop");
        assertThat(graph.labelsOf("d")).containsExactly("shop");
        assertThat(graph.labelsOf("e")).containsExactly("shop");
        assertThat(graph.labelsOf("x")).isEmpty();
    }

    @Test
    void aLabelReachesDownToWhereTheLineParts() {
        RevisionGraph graph = graph("r <- a <- b <- c[shop]", "r <- x");

        assertThat(graph.labelsOf("a")).containsExactly("shop");
        assertThat(graph.labelsOf("r")).isEmpty();
    }

    @Test
    void aLabelReachesDownToWhereLinesJoin() {
        RevisionGraph graph = graph("a <- m <- c[shop]", "b <- m");

        assertThat(graph.labelsOf("m")).isEmpty();
        assertThat(graph.labelsOf("a")).isEmpty();
    }

    @Test
    void aMergeHasTheLabelsOfAllItsBranches() {
        RevisionGraph graph = graph("a <- b[shop] <- m", "a <- c[users] <- m");

        assertThat(graph.labelsOf("m")).containsExactly("shop", "users");
        assertThat(graph.resolve("shop")).isEqualTo("b");
    }

    @Test
    void appliedIsAllThatTheRowsImply() {
        RevisionGraph graph = graph("u1 <- u2", "s1 <- s2 <- s3", "u2 <~ s2");

        assertThat(graph.applied(ids("s2"))).containsExactly("s1", "u1", "u2", "s2");
        assertThat(graph.pending(ids("s2"))).containsExactly("s3");
        assertThat(graph.pending(graph.effectiveHeads())).isEmpty();
        assertThat(graph.tips(ids("s2"))).containsExactly("u2", "s2");
    }

    @Test
    void rowsThatNoScriptHasAreToldApart() {
        assertThat(graph("a <- b").unknown(ids("zz b yy"))).containsExactly("yy", "zz");
    }

    @Test
    void aNewRevisionStandsOnHeads() {
        RevisionGraph graph = graph("a <- b", "a <- c");

        assertThat(graph.parents(List.of(Target.HEADS), false)).containsExactly("b", "c");
        assertThat(graph.parents(List.of(Target.parse("c")), false)).containsExactly("c");
        assertThat(graph.parents(List.of(Target.parse("a")), true)).containsExactly("a");
        assertThat(graph.parents(List.of(Target.BASE), false)).isEmpty();
    }

    @Test
    void sinceIsWhatABranchBroughtAfterItParted() {
        RevisionGraph graph = graph("a <- b <- c", "a <- x <- y", "u <~ y");

        assertThat(graph.since("y", List.of("c")).stream().map(Node::id))
                .containsExactly("x", "u", "y");
        assertThat(graph.since("c", List.of("y")).stream().map(Node::id)).containsExactly("b", "c");
    }

    @Test
    void aVeryLongLineDoesNotOverflowTheStack() {
        List<Node> nodes =
                IntStream.range(0, 100_000)
                        .mapToObj(
                                i ->
                                        new Node(
                                                "r" + i,
                                                i == 0 ? List.of() : List.of("r" + (i - 1)),
                                                List.of(),
                                                i == 0 ? List.of("long") : List.of(),
                                                "",
                                                ""))
                        .toList();
        RevisionGraph graph = RevisionGraph.of(nodes);

        assertThat(graph.upgrade(List.of(), Target.HEAD).steps()).hasSize(100_000);
        assertThat(graph.downgrade(graph.heads(), Target.BASE).steps()).hasSize(100_000);
        assertThat(graph.resolve(Target.parse("head-99999"), List.of())).containsExactly("r0");
        assertThat(graph.labelsOf("r99999")).containsExactly("long");
    }
}
