package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.error.MigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold on every graph, tried on random ones; a seed that fails fails again. */
class RandomGraphTest {

    private static final int GRAPHS = 150;
    private static final int CALLS = 20;

    private static final List<String> PIECES =
            List.of(
                    "head", "heads", "base", "current", "r1", "r2", "r10", "l1", "l3", "@", "+1",
                    "-1", "+2", "-3", "+", "-", ":", ",", " ", "0", "9", "é", "r", "l", "zz");

    private record Sample(RevisionGraph graph, List<Node> nodes, Random random) {

        /** Somewhere a database may stand. */
        List<String> current() {
            List<Target> targets =
                    random.ints(random.nextInt(4), 0, nodes.size())
                            .mapToObj(i -> Target.parse(nodes.get(i).id()))
                            .toList();
            List<String> rows = List.of();
            for (Target target : targets) {
                rows = graph.upgrade(rows, target).headsAfter();
            }
            return rows;
        }

        /** Mostly what a user would write, sometimes any pieces in a row. */
        String target() {
            if (random.nextInt(5) == 0) {
                return random.ints(1 + random.nextInt(4), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining());
            }
            String branch = random.nextInt(3) == 0 ? name() + "@" : "";
            String steps = random.nextInt(3) == 0 ? "%+d".formatted(random.nextInt(7) - 3) : "";
            return branch + (random.nextBoolean() || steps.isEmpty() ? name() : "") + steps;
        }

        private String name() {
            int number = random.nextInt(nodes.size());
            return switch (random.nextInt(8)) {
                case 0 -> "head";
                case 1 -> "heads";
                case 2 -> "base";
                case 3 -> "current";
                case 4 -> "l" + number;
                default -> nodes.get(number).id();
            };
        }
    }

    private static Stream<Sample> samples(long seed, boolean trees) {
        Random random = new Random(seed);
        return Stream.generate(() -> sample(random, trees)).limit(GRAPHS);
    }

    private static Sample sample(Random random, boolean trees) {
        int size = 1 + random.nextInt(25);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int parents = trees ? Math.min(1, random.nextInt(8)) : random.nextInt(7) / 2;
            int dependencies = trees ? 0 : Math.max(0, random.nextInt(6) - 3);
            List<String> labels = random.nextInt(5) == 0 ? List.of("l" + i) : List.of();
            nodes.add(
                    new Node(
                            "r" + i,
                            earlier(random, i, parents),
                            earlier(random, i, dependencies),
                            labels,
                            "",
                            ""));
        }
        Collections.shuffle(nodes, random);
        return new Sample(RevisionGraph.of(nodes), nodes, random);
    }

    private static List<String> earlier(Random random, int before, int count) {
        return before == 0
                ? List.of()
                : random.ints(count, 0, before).distinct().mapToObj(i -> "r" + i).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPlanKeepsTheLaws(long seed) {
        int[] plans = new int[1];
        samples(seed, false)
                .forEach(
                        sample -> {
                            for (int i = 0; i < CALLS; i++) {
                                plans[0] += checkCall(sample);
                            }
                        });
        assertThat(plans[0]).isGreaterThan(GRAPHS * CALLS / 10);
    }

    private static int checkCall(Sample sample) {
        RevisionGraph graph = sample.graph();
        List<String> current = sample.current();
        String text = sample.target();
        Plan plan;
        try {
            Target target = Target.parse(text);
            assertThat(Target.parse(target.toString())).isEqualTo(target);
            plan =
                    sample.random().nextBoolean()
                            ? graph.upgrade(current, target)
                            : graph.downgrade(current, target);
        } catch (MigrationException refused) {
            assertThat(refused).hasMessageMatching("(?s).*[.\"]");
            return 0;
        }
        assertThat(GraphLaws.isValidOrder(graph, plan, current)).isTrue();
        assertThat(new TreeSet<>(plan.headsAfter()))
                .isEqualTo(GraphLaws.replayed(plan, current))
                .isEqualTo(GraphLaws.rowsOf(graph, GraphLaws.appliedAfter(graph, plan, current)));
        assertThat(graph.applied(plan.headsAfter()))
                .hasSameElementsAs(GraphLaws.appliedAfter(graph, plan, current));
        return 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void everyStampKeepsTheLaws(long seed) {
        samples(seed, false)
                .forEach(
                        sample -> {
                            for (int i = 0; i < CALLS; i++) {
                                checkStamp(sample);
                            }
                        });
    }

    private static void checkStamp(Sample sample) {
        RevisionGraph graph = sample.graph();
        List<String> current = sample.current();
        List<String> wanted = sample.current();
        Plan plan = graph.stamp(current, wanted.stream().map(Target::parse).toList());

        assertThat(plan.headsAfter()).containsAll(wanted);
        assertThat(new TreeSet<>(plan.headsAfter()))
                .isEqualTo(GraphLaws.replayed(plan, current))
                .isEqualTo(GraphLaws.rowsOf(graph, GraphLaws.applied(graph, plan.headsAfter())));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void downToBaseAndUpAgainReturnsToTheStart(long seed) {
        samples(seed, false)
                .forEach(
                        sample -> {
                            RevisionGraph graph = sample.graph();
                            List<String> current = sample.current();
                            Plan down = graph.downgrade(current, Target.BASE);
                            assertThat(down.headsAfter()).isEmpty();
                            assertThat(down.revisions()).hasSameElementsAs(graph.applied(current));
                            List<String> rows = List.of();
                            for (String row : current) {
                                rows = graph.upgrade(rows, Target.parse(row)).headsAfter();
                            }
                            assertThat(rows).isEqualTo(current);
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void upALineAndDownAgainReturnsToTheStart(long seed) {
        samples(seed, true)
                .forEach(
                        sample -> {
                            RevisionGraph graph = sample.graph();
                            for (String head : graph.heads()) {
                                checkWay(graph, head);
                            }
                        });
    }

    private static void checkWay(RevisionGraph graph, String head) {
        List<String> line = List.copyOf(graph.applied(List.of(head)));
        for (String start : line) {
            Plan up = graph.upgrade(List.of(start), Target.parse(head));
            Plan down = graph.downgrade(up.headsAfter(), Target.parse(start));
            List<String> back = new ArrayList<>(down.revisions());
            Collections.reverse(back);

            assertThat(down.headsAfter()).containsExactly(start);
            assertThat(back).isEqualTo(up.revisions());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theSameRevisionsGiveTheSameAnswers(long seed) {
        samples(seed, false)
                .forEach(
                        sample -> {
                            List<Node> shuffled = new ArrayList<>(sample.nodes());
                            Collections.shuffle(shuffled, sample.random());
                            RevisionGraph again = RevisionGraph.of(shuffled);
                            RevisionGraph graph = sample.graph();

                            assertThat(again.nodes()).isEqualTo(graph.nodes());
                            assertThat(again.upgrade(List.of(), Target.HEADS))
                                    .isEqualTo(graph.upgrade(List.of(), Target.HEADS));
                            assertThat(again.downgrade(graph.effectiveHeads(), Target.BASE))
                                    .isEqualTo(
                                            graph.downgrade(graph.effectiveHeads(), Target.BASE));
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void noRangeFailsButWithAnErrorOfOurs(long seed) {
        samples(seed, false)
                .forEach(
                        sample -> {
                            for (int i = 0; i < CALLS; i++) {
                                checkRange(sample);
                            }
                        });
    }

    private static void checkRange(Sample sample) {
        String text = sample.target() + ":" + sample.target();
        List<Node> found;
        try {
            found = sample.graph().range(Range.parse(text), sample.current());
        } catch (MigrationException refused) {
            return;
        }
        assertThat(found).isSubsetOf(sample.graph().nodes()).doesNotHaveDuplicates();
    }
}
