package dev.retort.revision;

import static dev.retort.revision.GraphPicture.graph;
import static dev.retort.revision.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.MalformedTargetException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final RevisionGraph TWO_BRANCHES =
            graph("r <- a1[shop] <- a2 <- a3", "r <- b1[users] <- b2", "x <- y");

    private static List<String> found(String target, String current) {
        return TWO_BRANCHES.resolve(Target.parse(target), ids(current));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head",
                "heads",
                "base",
                "current",
                "3f9c21d0a7be",
                "3f9c",
                "shop",
                "shop@head",
                "shop@heads",
                "shop@base",
                "shop@3f9c",
                "3f9c@head",
                "+2",
                "-1",
                "3f9c+2",
                "3f9c-1",
                "head-2",
                "base+3",
                "shop@+1",
                "shop@-1",
                "shop@head-2",
                "shop@3f9c+1",
                "user-service@head",
                "user-service"
            })
    void everyFormReadsBackAsWritten(String text) {
        assertThat(Target.parse(text)).hasToString(text);
    }

    @Test
    void aTargetHasBranchNameAndSteps() {
        assertThat(Target.parse("shop@ae10-2"))
                .isEqualTo(new Target(Optional.of("shop"), Optional.of("ae10"), -2));
        assertThat(Target.parse("+3")).isEqualTo(new Target(Optional.empty(), Optional.empty(), 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@head",
                "shop@",
                "a@b@c",
                "head@head",
                "+",
                "-x",
                "+1x",
                "+0",
                "a-0",
                "a b",
                "a,b",
                "a:b",
                ":",
                "+99999999999"
            })
    void everythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Target.parse(text)).isInstanceOf(MalformedTargetException.class);
    }

    @Test
    void theRefusalSaysWhyAndWhatATargetIs() {
        assertThatThrownBy(() -> Target.parse("@head"))
                .hasMessage(
                        "\"@head\" is no target here: there is no branch before the @. A target is"
                                + " head, heads, base, an id or its beginning, a label, +2, -1, or a"
                                + " join such as label@head.");
    }

    @Test
    void namesFindRevisions() {
        assertThat(found("a2", "base")).containsExactly("a2");
        assertThat(found("users", "base")).containsExactly("b1");
        assertThat(found("user", "base")).containsExactly("b1");
        assertThat(found("base", "a2")).isEmpty();
        assertThat(found("heads", "base")).containsExactly("a3", "b2", "y");
        assertThat(found("current", "a2 y")).containsExactly("a2", "y");
    }

    @Test
    void aBranchNarrowsToItsLineage() {
        assertThat(found("shop@head", "base")).containsExactly("a3");
        assertThat(found("b1@head", "base")).containsExactly("b2");
        assertThat(found("r@heads", "base")).containsExactly("a3", "b2");
        assertThat(found("shop@base", "base")).isEmpty();
        assertThat(found("shop@r", "base")).containsExactly("r");
        assertThat(found("shop@current", "a2 y")).containsExactly("a2");
    }

    @Test
    void stepsCountFromAName() {
        assertThat(found("a1+2", "base")).containsExactly("a3");
        assertThat(found("a3-3", "base")).containsExactly("r");
        assertThat(found("a3-4", "base")).isEmpty();
        assertThat(found("shop@head-2", "base")).containsExactly("a1");
        assertThat(found("shop@r+1", "base")).containsExactly("a1");
        assertThat(found("users@base+2", "base")).containsExactly("b1");
    }

    @Test
    void stepsAloneCountFromTheDatabase() {
        assertThat(found("+1", "a2")).containsExactly("a3");
        assertThat(found("-1", "a2")).containsExactly("a1");
        assertThat(found("current-1", "a2")).containsExactly("a1");
        assertThat(found("shop@-1", "a2 b2")).containsExactly("a1");
        assertThat(found("users@+1", "a2")).containsExactly("b1");
    }
}
