package dev.retort.revision;

import static dev.retort.revision.GraphPicture.down;
import static dev.retort.revision.GraphPicture.graph;
import static dev.retort.revision.GraphPicture.ids;
import static dev.retort.revision.GraphPicture.rowChanges;
import static dev.retort.revision.GraphPicture.stamp;
import static dev.retort.revision.GraphPicture.up;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Pictures of the ways up and down; the guide's page on branches shows the same. */
class PlanTest {

    private static final RevisionGraph LINE = graph("a <- b <- c");
    private static final RevisionGraph FORK = graph("a <- b[shop] <- c", "a <- x[users] <- y");
    private static final RevisionGraph DIAMOND =
            graph("a <- b[shop] <- c <- m <- n", "a <- x[users] <- y <- m");
    private static final RevisionGraph DEPENDENCY =
            graph("u1[users] <- u2 <- u3", "s1[shop] <- s2 <- s3", "u2 <~ s2");

    @Nested
    class Upgrade {

        @Test
        void aLineGoesUpOneByOne() {
            assertThat(up(LINE, "base", "head")).isEqualTo("a b c => c");
            assertThat(up(LINE, "base", "b")).isEqualTo("a b => b");
            assertThat(up(LINE, "a", "+1")).isEqualTo("b => b");
            assertThat(up(LINE, "base", "head-1")).isEqualTo("a b => b");
        }

        @Test
        void whatHasRunIsNotRunAgain() {
            assertThat(up(LINE, "b", "head")).isEqualTo("c => c");
            assertThat(up(LINE, "c", "a")).isEqualTo("=> c");
            assertThat(up(LINE, "c", "base")).isEqualTo("=> c");
        }

        @Test
        void severalHeadsAreReachedByHeads() {
            assertThat(up(FORK, "base", "heads")).isEqualTo("a b c x y => c y");
            assertThat(up(FORK, "c", "heads")).isEqualTo("x y => c y");
        }

        @Test
        void oneBranchIsReachedByItsLabel() {
            assertThat(up(FORK, "base", "shop@head")).isEqualTo("a b c => c");
            assertThat(up(FORK, "c", "users@+1")).isEqualTo("x => c x");
            assertThat(up(FORK, "c x", "users@+1")).isEqualTo("y => c y");
        }

        @Test
        void aMergeNeedsAllItsParents() {
            assertThat(up(DIAMOND, "c", "head")).isEqualTo("x y m n => n");
            assertThat(rowChanges(DIAMOND.upgrade(ids("c y"), Target.HEAD)))
                    .containsExactly("m: -y c>m", "n: m>n");
        }

        @Test
        void aMergeOfThreeLeavesOneRow() {
            RevisionGraph wide = graph("a <- m", "b <- m", "c <- m");

            assertThat(rowChanges(wide.upgrade(ids("base"), Target.HEAD)))
                    .containsExactly("a: +a", "b: +b", "c: +c", "m: -b -c a>m");
        }

        @Test
        void dependenciesRunFirst() {
            assertThat(up(DEPENDENCY, "base", "s3")).isEqualTo("s1 u1 u2 s2 s3 => s3");
        }

        @Test
        void aDependencyLosesItsRowToWhatNeedsIt() {
            assertThat(rowChanges(DEPENDENCY.upgrade(ids("base"), Target.parse("s3"))))
                    .containsExactly(
                            "s1: +s1", "u1: +u1", "u2: u1>u2", "s2: -u2 s1>s2", "s3: s2>s3");
        }

        @Test
        void aBranchGoesOnAboveWhatAnotherNeeded() {
            assertThat(up(DEPENDENCY, "s3", "users@+1")).isEqualTo("u3 => s3 u3");
            assertThat(rowChanges(DEPENDENCY.upgrade(ids("s3"), Target.HEADS)))
                    .containsExactly("u3: +u3");
        }
    }

    @Nested
    class Downgrade {

        @Test
        void aLineGoesDownOneByOne() {
            assertThat(down(LINE, "c", "base")).isEqualTo("c b a => base");
            assertThat(down(LINE, "c", "a")).isEqualTo("c b => a");
            assertThat(down(LINE, "c", "-1")).isEqualTo("c => b");
            assertThat(down(LINE, "c", "-3")).isEqualTo("c b a => base");
            assertThat(down(LINE, "c", "head")).isEqualTo("=> c");
        }

        @Test
        void toABranchPointBothBranchesGoDown() {
            assertThat(down(FORK, "c y", "a")).isEqualTo("y x c b => a");
        }

        @Test
        void aLabelSaysWhichBranchGoesDown() {
            assertThat(down(FORK, "c y", "shop@a")).isEqualTo("c b => y");
            assertThat(down(FORK, "c y", "shop@-1")).isEqualTo("c => b y");
            assertThat(down(FORK, "c y", "b")).isEqualTo("c => b y");
        }

        @Test
        void aMergeUndoneLeavesItsParents() {
            assertThat(down(DIAMOND, "n", "c")).isEqualTo("n m => c y");
            assertThat(rowChanges(DIAMOND.downgrade(ids("m"), Target.parse("y"))))
                    .containsExactly("m: m>c +y");
        }

        @Test
        void whatDependsGoesDownFirst() {
            assertThat(down(DEPENDENCY, "u3 s3", "u1")).isEqualTo("u3 s3 s2 u2 => s1 u1");
            assertThat(down(DEPENDENCY, "s3", "users@base")).isEqualTo("s3 s2 u2 u1 => s1");
        }

        @Test
        void aDependencyHasItsRowAgainWhenNothingNeedsIt() {
            assertThat(rowChanges(DEPENDENCY.downgrade(ids("s2"), Target.parse("s1"))))
                    .containsExactly("s2: s2>s1 +u2");
        }

        @Test
        void anotherBranchMayNeedADependencyStill() {
            RevisionGraph two = graph("u1", "s1 <- s2", "t1", "u1 <~ s2", "u1 <~ t1");

            assertThat(rowChanges(two.downgrade(ids("s2 t1"), Target.parse("s1"))))
                    .containsExactly("s2: s2>s1");
        }

        @Test
        void aRowThatAnotherIncludesIsDeletedByTheFirstStep() {
            assertThat(rowChanges(LINE.downgrade(ids("a c"), Target.parse("b"))))
                    .containsExactly("c: -a c>b");
            assertThat(rowChanges(LINE.upgrade(ids("a b"), Target.HEAD)))
                    .containsExactly("c: -a b>c");
        }
    }

    @Nested
    class Stamp {

        @Test
        void aStampMovesTheRowUpOrDown() {
            assertThat(stamp(LINE, "base", "b")).isEqualTo("b");
            assertThat(stamp(LINE, "a", "head")).isEqualTo("c");
            assertThat(stamp(LINE, "c", "a")).isEqualTo("a");
            assertThat(stamp(LINE, "c", "base")).isEqualTo("base");
        }

        @Test
        void aStampLeavesOtherBranchesAlone() {
            assertThat(stamp(FORK, "c y", "b")).isEqualTo("b y");
            assertThat(stamp(FORK, "c y", "shop@base")).isEqualTo("y");
            assertThat(stamp(FORK, "c", "x")).isEqualTo("c x");
            assertThat(stamp(FORK, "c y", "a")).isEqualTo("a");
        }

        @Test
        void severalStampsStandSideBySide() {
            assertThat(stamp(FORK, "base", "heads")).isEqualTo("c y");
            assertThat(stamp(FORK, "a", "b", "y")).isEqualTo("b y");
            assertThat(stamp(DIAMOND, "n", "c", "x")).isEqualTo("c x");
        }

        @Test
        void aHeadThatStandsAlreadyIsKept() {
            assertThat(stamp(FORK, "c x", "heads")).isEqualTo("c y");
        }

        @Test
        void aStampChangesNoMoreRowsThanItMust() {
            assertThat(rowChanges(DIAMOND.stamp(ids("c y"), List.of(Target.HEAD))))
                    .containsExactly("n: -y c>n");
            assertThat(rowChanges(FORK.stamp(ids("c y"), List.of(Target.BASE))))
                    .containsExactly("c: -c", "y: -y");
            assertThat(rowChanges(FORK.stamp(ids("a"), List.of(Target.HEADS))))
                    .containsExactly("c: a>c", "y: +y");
        }
    }
}
