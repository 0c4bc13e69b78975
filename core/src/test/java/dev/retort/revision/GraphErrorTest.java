package dev.retort.revision;

import static dev.retort.revision.GraphPicture.graph;
import static dev.retort.revision.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.error.MigrationException;
import dev.retort.error.RevisionCycleException;
import dev.retort.error.UnknownParentException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong, and the whole sentence that says so. */
class GraphErrorTest {

    private static final RevisionGraph FORK = graph("a <- b[shop] <- c", "a <- x[users] <- y");

    private static final RevisionGraph ACCOUNTS =
            RevisionGraph.of(
                    List.of(
                            node("a41be0c95d12", List.of(), "create account"),
                            node("3f9c21d0a7be", List.of("a41be0c95d12"), "add account email"),
                            node("3f9d77ab01c2", List.of("3f9c21d0a7be"), "add invoice")));

    private static Node node(String id, List<String> revises, String message) {
        return new Node(id, revises, List.of(), List.of(), message, id + ".sql");
    }

    private static Node labelled(String id, String... labels) {
        return new Node(id, List.of(), List.of(), List.of(labels), "", id + ".sql");
    }

    private static Node dependent(String id, String dependency) {
        return new Node(id, List.of(), List.of(dependency), List.of(), "", id + ".sql");
    }

    private static String refusal(ThrowingCallable call) {
        MigrationException refused = catchThrowableOfType(MigrationException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.kind() + ": " + refused.getMessage();
    }

    private static String upgrade(RevisionGraph graph, String current, String target) {
        return refusal(() -> graph.upgrade(ids(current), Target.parse(target)));
    }

    private static String downgrade(RevisionGraph graph, String current, String target) {
        return refusal(() -> graph.downgrade(ids(current), Target.parse(target)));
    }

    @Test
    void aCycleIsShownWithItsScripts() {
        assertThat(refusal(() -> graph("a <- b <- c <- a", "c <- d")))
                .isEqualTo(
                        "RevisionCycle: Revisions revise one another in a circle: a revises c revises b"
                                + " revises a. Break it in one of a.sql, c.sql, b.sql.");
    }

    @Test
    void aLongCycleIsShortened() {
        List<String> cycle = IntStream.range(0, 5000).mapToObj(i -> "r" + (10_000 + i)).toList();
        List<Node> nodes =
                IntStream.range(0, 5000)
                        .mapToObj(i -> node(cycle.get(i), List.of(cycle.get((i + 1) % 5000)), ""))
                        .toList();

        assertThatThrownBy(() -> RevisionGraph.of(nodes))
                .isInstanceOfSatisfying(
                        RevisionCycleException.class,
                        refused -> assertThat(refused.cycle()).isEqualTo(cycle))
                .message()
                .contains("r10007 revises (4991 more) revises r14999 revises r10000")
                .hasSizeLessThan(500);
    }

    @Test
    void aRevisionMayNotReviseItself() {
        assertThat(refusal(() -> graph("a <- b <- b")))
                .isEqualTo(
                        "RevisionCycle: Revision \"b\" (b.sql) revises itself. Name another revision"
                                + " there, or none.");
    }

    @Test
    void aCycleThroughDependenciesIsShown() {
        assertThat(refusal(() -> graph("a <- b", "x <- y", "b <~ x", "y <~ a")))
                .isEqualTo(
                        "DependencyCycle: Revisions need one another in a circle: a needs y needs x"
                                + " needs b needs a. Break it in one of a.sql, y.sql, x.sql,"
                                + " b.sql.");
        assertThat(refusal(() -> graph("a <~ a")))
                .isEqualTo(
                        "DependencyCycle: Revision \"a\" (a.sql) needs itself. Name another revision"
                                + " there, or none.");
    }

    @Test
    void anUnknownParentIsNamedWithItsScript() {
        Node wrong = node("b1", List.of("a41be0c95d13"), "");

        assertThat(refusal(() -> RevisionGraph.of(List.of(ACCOUNTS.node("a41be0c95d12"), wrong))))
                .isEqualTo(
                        "UnknownParent: Revision \"b1\" (b1.sql) revises \"a41be0c95d13\", which no"
                                + " script has. The nearest is a41be0c95d12 (create account).");
        assertThat(refusal(() -> RevisionGraph.of(List.of(wrong))))
                .isEqualTo(
                        "UnknownParent: Revision \"b1\" (b1.sql) revises \"a41be0c95d13\", which no"
                                + " script has. There is no other script.");
    }

    @Test
    void aParentIsNamedByItsWholeId() {
        assertThatThrownBy(
                        () ->
                                RevisionGraph.of(
                                        List.of(
                                                labelled("a1", "shop"),
                                                node("b1", List.of("shop"), ""))))
                .isInstanceOf(UnknownParentException.class);
    }

    @Test
    void anUnknownDependencyIsNamedWithItsScript() {
        assertThat(
                        refusal(
                                () ->
                                        RevisionGraph.of(
                                                List.of(
                                                        dependent("b1", "shpo"),
                                                        labelled("s1", "shop")))))
                .isEqualTo(
                        "UnknownDependency: Revision \"b1\" (b1.sql) depends on \"shpo\", which no"
                                + " script has. The nearest is shop (label of s1).");
    }

    @Test
    void anAmbiguousDependencyNamesAllItCouldBe() {
        assertThat(
                        refusal(
                                () ->
                                        RevisionGraph.of(
                                                List.of(
                                                        dependent("b1", "ae10"),
                                                        labelled("ae1011"),
                                                        labelled("ae1022")))))
                .isEqualTo(
                        "AmbiguousDependency: Revision \"b1\" (b1.sql) depends on \"ae10\", and"
                                + " several revisions begin so: ae1011, ae1022. Write more of the"
                                + " id.");
    }

    @Test
    void aDuplicateIdNamesBothScripts() {
        Node copy = new Node("a", List.of(), List.of(), List.of(), "", "copy.sql");

        assertThat(refusal(() -> RevisionGraph.of(List.of(labelled("a"), copy))))
                .isEqualTo(
                        "DuplicateRevision: Revision \"a\" is in two scripts: a.sql and copy.sql."
                                + " Give one of them another id.");
    }

    @Test
    void aDuplicateLabelNamesBothRevisions() {
        assertThat(refusal(() -> graph("a[shop] <- b[shop]")))
                .isEqualTo(
                        "DuplicateLabel: The label \"shop\" stands for two revisions: a (a.sql) and b"
                                + " (b.sql). Give one of them another name.");
        assertThat(refusal(() -> graph("a <- b[a]")))
                .isEqualTo(
                        "DuplicateLabel: The label \"a\" stands for two revisions: a (a.sql) and b"
                                + " (b.sql). Give one of them another name.");
    }

    @Test
    void namesThatCouldBeReadInTwoWaysAreRefused() {
        assertThat(refusal(() -> RevisionGraph.of(List.of(labelled("a-1")))))
                .isEqualTo(
                        "InvalidName: \"a-1\" cannot name a revision (a-1.sql): an id has no white"
                                + " space and none of @ + - : , in it.");
        assertThat(refusal(() -> RevisionGraph.of(List.of(labelled("heads")))))
                .isEqualTo(
                        "InvalidName: \"heads\" cannot name a revision (heads.sql): that word has a"
                                + " meaning of its own.");
        assertThat(refusal(() -> RevisionGraph.of(List.of(labelled("a", "my shop")))))
                .isEqualTo(
                        "InvalidName: \"my shop\" cannot name a revision (a.sql): a label has no white"
                                + " space and none of @ : , in it.");
        assertThat(refusal(() -> RevisionGraph.of(List.of(labelled("a", "v-2")))))
                .isEqualTo(
                        "InvalidName: \"v-2\" cannot name a revision (a.sql): it would be read as a"
                                + " number of steps, such as +1 or ae10-2.");
        assertThat(RevisionGraph.of(List.of(labelled("a", "user-service"))).resolve("user-service"))
                .isEqualTo("a");
    }

    @Test
    void aWrongIdGetsTheNearest() {
        assertThat(refusal(() -> ACCOUNTS.resolve("3f9x")))
                .isEqualTo(
                        "UnknownRevision: No revision begins with \"3f9x\". The nearest are"
                                + " 3f9c21d0a7be (add account email), 3f9d77ab01c2 (add invoice).");
        assertThat(refusal(() -> ACCOUNTS.resolve("3f9c12")))
                .isEqualTo(
                        "UnknownRevision: No revision begins with \"3f9c12\". The nearest is"
                                + " 3f9c21d0a7be (add account email).");
        assertThat(refusal(() -> FORK.resolve("sohp")))
                .isEqualTo(
                        "UnknownRevision: No revision begins with \"sohp\". The nearest is shop (label"
                                + " of b).");
        assertThat(refusal(() -> graph().resolve("3f9x")))
                .isEqualTo(
                        "UnknownRevision: No revision begins with \"3f9x\". There are no revisions.");
    }

    @Test
    void anAmbiguousBeginningNamesAllItCouldBe() {
        assertThat(refusal(() -> ACCOUNTS.resolve("3f9")))
                .isEqualTo(
                        "AmbiguousRevision: Several revisions begin with \"3f9\": 3f9c21d0a7be (add"
                                + " account email), 3f9d77ab01c2 (add invoice). Write more of the"
                                + " id.");
    }

    @Test
    void severalHeadsAreNamed() {
        assertThat(upgrade(FORK, "base", "head"))
                .isEqualTo(
                        "MultipleHeads: There are 2 heads: c, y. Name one, say \"heads\", or join them"
                                + " with \"merge\".");
        assertThat(upgrade(FORK, "base", "a@head"))
                .isEqualTo(
                        "MultipleHeads: There are 2 heads for \"a@head\": c, y. Name one, say"
                                + " \"a@heads\", or join them with \"merge\".");
        assertThat(downgrade(FORK, "c", "heads"))
                .isEqualTo(
                        "MultipleHeads: There are 2 heads: c, y. Name one, or join them with"
                                + " \"merge\".");
    }

    @Test
    void aRevisionOfAnotherBranchIsRefused() {
        assertThat(upgrade(FORK, "base", "shop@y"))
                .isEqualTo(
                        "NotOnBranch: Revision \"y\" does not lie on the branch \"shop\". Leave out"
                                + " \"shop@\", or see the branch with \"history -r"
                                + " shop@base:shop@head\".");
    }

    @Test
    void anAmbiguousWalkNamesTheWays() {
        assertThat(upgrade(FORK, "base", "+2"))
                .isEqualTo(
                        "AmbiguousWalk: \"+2\" is ambiguous: at a the way parts to b, x. Name the"
                                + " revision itself, or a branch as in \"label@+1\".");
        assertThat(downgrade(graph("a <- m", "b <- m"), "m", "-1"))
                .isEqualTo(
                        "AmbiguousWalk: \"-1\" is ambiguous: at m the way parts to a, b. Name the"
                                + " revision itself.");
    }

    @Test
    void stepsFromSeveralHeadsAreNeverGuessed() {
        assertThat(downgrade(FORK, "c y", "-1"))
                .isEqualTo(
                        "AmbiguousStart: \"-1\" is ambiguous: the database stands at c, y. Name the"
                                + " revision to reach, or a branch as in \"label@-1\".");
        assertThat(upgrade(FORK, "c y", "+1"))
                .isEqualTo(
                        "AmbiguousStart: \"+1\" is ambiguous: the database stands at c, y. Name the"
                                + " revision to reach, or a branch as in \"label@+1\".");
        assertThat(downgrade(FORK, "c y", "current-1")).startsWith("AmbiguousStart: ");
        assertThat(refusal(() -> FORK.range(Range.parse("-1:"), List.of())))
                .startsWith("AmbiguousStart: ");
    }

    @Test
    void aWalkBeyondTheEndsIsRefused() {
        assertThat(upgrade(FORK, "b", "+2"))
                .isEqualTo("WalkedTooFar: \"+2\" walks too far: there is one step to head.");
        assertThat(downgrade(FORK, "c", "-4"))
                .isEqualTo("WalkedTooFar: \"-4\" walks too far: there are 3 steps to base.");
        assertThat(downgrade(FORK, "base", "-1"))
                .isEqualTo("WalkedTooFar: \"-1\" walks too far: there is no step to base.");
    }

    @Test
    void theWrongDirectionIsTold() {
        assertThat(upgrade(FORK, "b", "shop@-1"))
                .isEqualTo(
                        "WrongDirection: \"shop@-1\" leads down, and an upgrade goes up. Say"
                                + " \"downgrade shop@-1\", or count from a revision as in"
                                + " \"head-1\".");
        assertThat(downgrade(FORK, "c", "+1"))
                .isEqualTo(
                        "WrongDirection: \"+1\" leads up, and a downgrade goes down. Say \"upgrade"
                                + " +1\", or count from a revision as in \"head-1\".");
    }

    @Test
    void aDowngradeToWhereTheDatabaseNeverWasIsRefused() {
        assertThat(downgrade(FORK, "c", "y"))
                .isEqualTo(
                        "UnreachableTarget: \"y\" is not below where the database stands (c), so there"
                                + " is nothing to undo down to it. \"current\" and \"history\" show"
                                + " the way.");
    }

    @Test
    void aBranchThatDoesNotTellWhatToUndoIsRefused() {
        assertThat(downgrade(graph("a[shop] <- b <- c", "b <- d"), "c d", "shop@b"))
                .isEqualTo(
                        "UndecidedBranch: The branch \"shop\" does not tell which of c, d to undo"
                                + " above b. Say \"b\" to undo them all, or name one of them before"
                                + " the @.");
    }

    @Test
    void aDatabaseAheadOfTheScriptsIsACaseOfItsOwn() {
        assertThat(upgrade(FORK, "zz b yy", "heads"))
                .isEqualTo(
                        "DatabaseAhead: The version table names \"yy\", \"zz\", which no script has."
                                + " The database was probably upgraded by a newer version of the"
                                + " application: deploy that version, or add its scripts. Where an"
                                + " older application may run on it, the policy \"database_ahead\" can"
                                + " be \"leave\": an upgrade then changes nothing. If the script was"
                                + " deleted, say by \"stamp --purge\" where the database stands.");
    }

    @Test
    void targetsThatOverlapAreRefused() {
        assertThat(
                        refusal(
                                () ->
                                        FORK.stamp(
                                                List.of(),
                                                List.of(Target.parse("a"), Target.parse("b")))))
                .isEqualTo(
                        "OverlappingRevisions: The targets \"b\" and \"a\" overlap: b needs a and so"
                                + " includes it. Name only b.");
    }

    @Test
    void aNewRevisionOnNoHeadAsksForSplice() {
        assertThat(refusal(() -> FORK.parents(List.of(Target.parse("a")), false)))
                .isEqualTo(
                        "NotHead: Revision \"a\" is not a head: \"b\", \"x\" already revise it. Say"
                                + " \"--splice\" to begin a new branch there.");
    }

    @Test
    void aRangeGoesFromOldToNew() {
        assertThat(refusal(() -> FORK.range(Range.parse("c:b"), List.of())))
                .isEqualTo(
                        "NotAncestor: \"c\" is not an ancestor of \"b\", so there is nothing from one"
                                + " to the other. Ranges are written OLDER:NEWER.");
        assertThat(refusal(() -> Range.parse("a")))
                .startsWith(
                        "MalformedTarget: \"a\" is no target here: a range is written OLDER:NEWER.");
    }
}
