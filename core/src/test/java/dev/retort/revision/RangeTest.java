package dev.retort.revision;

import static dev.retort.revision.GraphPicture.graph;
import static dev.retort.revision.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code history -r} shows. */
class RangeTest {

    private static final RevisionGraph LINE = graph("a <- b <- c <- d <- e");
    private static final RevisionGraph FORK =
            graph("a <- b[shop] <- c", "a <- x[users] <- y", "q <~ c");

    private static String range(RevisionGraph graph, String range, String current) {
        return String.join(
                " ", graph.range(Range.parse(range), ids(current)).stream().map(Node::id).toList());
    }

    @Test
    void bothEndsBelongToIt() {
        assertThat(range(LINE, "b:d", "base")).isEqualTo("b c d");
        assertThat(range(LINE, "c:c", "base")).isEqualTo("c");
    }

    @Test
    void anEndLeftOutIsTheEndOfTheGraph() {
        assertThat(range(LINE, ":c", "base")).isEqualTo("a b c");
        assertThat(range(LINE, "c:", "base")).isEqualTo("c d e");
        assertThat(range(LINE, ":", "base")).isEqualTo("a b c d e");
        assertThat(range(LINE, "base:heads", "base")).isEqualTo("a b c d e");
    }

    @Test
    void currentIsWhereTheDatabaseStands() {
        assertThat(range(LINE, "current:", "c")).isEqualTo("c d e");
        assertThat(range(LINE, ":current", "c")).isEqualTo("a b c");
        assertThat(range(FORK, "current:", "b x")).isEqualTo("b x y c");
        assertThat(range(LINE, "current:", "base")).isEqualTo("a b c d e");
    }

    @Test
    void aRelativeEndCountsFromTheOther() {
        assertThat(range(LINE, "-1:current", "d")).isEqualTo("c d");
        assertThat(range(LINE, "-2:", "b")).isEqualTo("c d e");
        assertThat(range(LINE, "b:+2", "a")).isEqualTo("b c d");
        assertThat(range(LINE, "current:+1", "b")).isEqualTo("b c");
    }

    @Test
    void twoRelativeEndsCountFromTheDatabase() {
        assertThat(range(LINE, "-1:+1", "c")).isEqualTo("b c d");
    }

    @Test
    void aWalkTooFarStopsAtTheEnd() {
        assertThat(range(LINE, "-9:current", "c")).isEqualTo("a b c");
        assertThat(range(LINE, "c:+9", "base")).isEqualTo("c d e");
        assertThat(range(LINE, "d-9:d+9", "base")).isEqualTo("a b c d e");
    }

    @Test
    void aBranchIsShownWithAllThatItNeeds() {
        assertThat(range(FORK, "shop@base:shop@head", "base")).isEqualTo("a b q c");
        assertThat(range(FORK, "shop@base:", "base")).isEqualTo("a b q c");
        assertThat(range(FORK, "users:", "base")).isEqualTo("x y");
    }
}
