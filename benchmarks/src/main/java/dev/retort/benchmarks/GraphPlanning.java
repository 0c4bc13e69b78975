package dev.retort.benchmarks;

import dev.retort.revision.Node;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the time to build a graph, and to plan {@code heads} from base, grows with its size. */
public final class GraphPlanning {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 11;

    private GraphPlanning() {}

    private record Shape(String name, List<Node> nodes) {}

    /** Prints the median of some rounds in a warm machine, one line for each shape and size. */
    public static void main(String[] arguments) {
        List.of(new Shape("warm-up", line(20_000)), new Shape("warm-up", bases(10, 2_000)))
                .forEach(shape -> measure(shape, WARM_UP));
        for (int size : new int[] {1_000, 10_000, 100_000}) {
            report(new Shape("line", line(size)));
            report(new Shape("chained diamonds", diamonds(size / 3)));
            report(new Shape("ten bases with dependencies", bases(10, size / 10)));
        }
        report(new Shape("2,000 chained diamonds", diamonds(2_000)));
    }

    private static void report(Shape shape) {
        double millis = measure(shape, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%-28s %,8d revisions %9.2f ms %7.2f µs each%n",
                shape.name(),
                shape.nodes().size(),
                millis,
                1000 * millis / shape.nodes().size());
    }

    private static double measure(Shape shape, int rounds) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            RevisionGraph graph = RevisionGraph.of(shape.nodes());
            int steps = graph.upgrade(List.of(), Target.HEADS).steps().size();
            millis.add((System.nanoTime() - start) / 1e6);
            if (steps != shape.nodes().size()) {
                throw new IllegalStateException(shape.name() + " planned " + steps + " steps");
            }
        }
        return millis.stream().sorted().skip(rounds / 2).findFirst().orElseThrow();
    }

    private static List<Node> line(int size) {
        return bases(1, size);
    }

    private static List<Node> diamonds(int count) {
        List<Node> nodes = new ArrayList<>(List.of(node("t0", List.of(), List.of())));
        for (int i = 0; i < count; i++) {
            nodes.add(node("a" + i, List.of("t" + i), List.of()));
            nodes.add(node("b" + i, List.of("t" + i), List.of()));
            nodes.add(node("t" + (i + 1), List.of("a" + i, "b" + i), List.of()));
        }
        return nodes;
    }

    /** Lines side by side, each tenth revision depending on the same place in the line before. */
    private static List<Node> bases(int bases, int size) {
        List<Node> nodes = new ArrayList<>();
        for (int base = 0; base < bases; base++) {
            for (int i = 0; i < size; i++) {
                List<String> parents = i == 0 ? List.of() : List.of(id(base, i - 1));
                boolean depends = base > 0 && i % 10 == 0;
                nodes.add(
                        node(id(base, i), parents, depends ? List.of(id(base - 1, i)) : List.of()));
            }
        }
        return nodes;
    }

    /** Spread over the alphabet, as random ids are. */
    private static String id(int base, int i) {
        return "%06x%02x".formatted((i * 7919L) % 1_000_003, base);
    }

    private static Node node(String id, List<String> revises, List<String> dependsOn) {
        return new Node(id, revises, dependsOn, List.of(), "change the schema", id + ".sql");
    }
}
