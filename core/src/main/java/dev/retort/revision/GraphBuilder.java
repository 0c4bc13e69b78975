package dev.retort.revision;

import dev.retort.error.AmbiguousDependencyException;
import dev.retort.error.AmbiguousRevisionException;
import dev.retort.error.DependencyCycleException;
import dev.retort.error.DuplicateLabelException;
import dev.retort.error.DuplicateRevisionException;
import dev.retort.error.RevisionCycleException;
import dev.retort.error.UnknownDependencyException;
import dev.retort.error.UnknownParentException;
import dev.retort.error.UnknownRevisionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Sorts revisions and links them, or says what is wrong with them. */
final class GraphBuilder {

    /** By id; everything below sees the revisions in this order first, however they were given. */
    private final Node[] nodes;

    private final Lookup lookup = new Lookup();
    private final int[][] parents;
    private final int[][] dependencies;

    private GraphBuilder(Collection<Node> given) {
        this.nodes = given.toArray(Node[]::new);
        Arrays.sort(nodes, GraphBuilder::compare);
        this.parents = new int[nodes.length][];
        this.dependencies = new int[nodes.length][];
    }

    private static int compare(Node one, Node other) {
        int byId = one.id().compareTo(other.id());
        return byId != 0 ? byId : one.path().compareTo(other.path());
    }

    /** The revisions in order, and their names. */
    record Built(Links links, Lookup lookup) {}

    static Built build(Collection<Node> nodes) {
        GraphBuilder builder = new GraphBuilder(nodes);
        builder.addIds();
        builder.addLabels();
        builder.resolve();
        return builder.sorted();
    }

    private void addIds() {
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            NameRules.checkId(node.id(), node.path());
            if (lookup.add(node.id(), node, i) != null) {
                throw new DuplicateRevisionException(
                        node.id(), List.of(nodes[i - 1].path(), node.path()));
            }
        }
    }

    private void addLabels() {
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            for (String label : node.labels()) {
                NameRules.checkLabel(label, node.path());
                Integer other = lookup.add(label, node, i);
                if (other != null && (other != i || label.equals(node.id()))) {
                    throw new DuplicateLabelException(
                            label, List.of(withPath(nodes[other]), withPath(node)));
                }
            }
        }
    }

    private static String withPath(Node node) {
        return node.id() + " (" + node.path() + ")";
    }

    private void resolve() {
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            parents[i] = numbers(node.revises(), id -> parent(node, id));
            dependencies[i] = numbers(node.dependsOn(), name -> dependency(node, name));
        }
    }

    private static int[] numbers(List<String> names, ToIntFunction<String> number) {
        return switch (names.size()) {
            case 0 -> new int[0];
            case 1 -> new int[] {number.applyAsInt(names.get(0))};
            default -> names.stream().mapToInt(number).distinct().toArray();
        };
    }

    private static int[] joined(int[] one, int[] other) {
        return other.length == 0
                ? one
                : IntStream.concat(IntStream.of(one), IntStream.of(other)).distinct().toArray();
    }

    private int parent(Node node, String id) {
        Integer parent = lookup.exactly(id);
        if (parent == null || !nodes[parent].id().equals(id)) {
            throw new UnknownParentException(
                    node.id(), node.path(), id, others(node, lookup.nearest(id)));
        }
        return parent;
    }

    private static List<String> others(Node node, List<String> shown) {
        return shown.stream().filter(other -> !other.equals(node.toString())).toList();
    }

    private int dependency(Node node, String name) {
        try {
            return lookup.find(name);
        } catch (UnknownRevisionException unknown) {
            throw new UnknownDependencyException(
                    node.id(), node.path(), name, others(node, unknown.nearest()));
        } catch (AmbiguousRevisionException ambiguous) {
            throw new AmbiguousDependencyException(
                    node.id(), node.path(), name, ambiguous.candidates());
        }
    }

    private Built sorted() {
        int[][] below = new int[nodes.length][];
        Arrays.setAll(below, i -> joined(parents[i], dependencies[i]));
        int[] order = order(below);
        if (order.length < nodes.length) {
            throw cycle(below);
        }
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        Node[] sorted = new Node[order.length];
        Arrays.setAll(sorted, i -> nodes[order[i]]);
        Links links =
                new Links(
                        sorted,
                        moved(parents, order, place),
                        moved(dependencies, order, place),
                        moved(below, order, place));
        return new Built(links, lookup.moved(place));
    }

    /**
     * A topological order that follows one line as far as it goes before it takes up the next;
     * shorter than the whole if there is a cycle.
     */
    private static int[] order(int[][] below) {
        int[][] above = Links.reversed(below);
        int[] waiting = new int[below.length];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = below.length - 1; i >= 0; i--) {
            waiting[i] = below[i].length;
            if (waiting[i] == 0) {
                ready.push(i);
            }
        }
        int[] order = new int[below.length];
        int count = 0;
        while (!ready.isEmpty()) {
            int next = ready.pop();
            order[count++] = next;
            for (int i = above[next].length - 1; i >= 0; i--) {
                int user = above[next][i];
                if (--waiting[user] == 0) {
                    ready.push(user);
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    private static int[][] moved(int[][] edges, int[] order, int[] place) {
        int[][] moved = new int[edges.length][];
        for (int i = 0; i < edges.length; i++) {
            int[] list = edges[order[i]].clone();
            for (int j = 0; j < list.length; j++) {
                list[j] = place[list[j]];
            }
            moved[i] = list;
        }
        return moved;
    }

    private RuntimeException cycle(int[][] below) {
        boolean byParents = order(parents).length < nodes.length;
        List<Node> cycle = findCycle(byParents ? parents : below);
        List<String> ids = cycle.stream().map(Node::id).toList();
        List<String> paths = cycle.stream().map(Node::path).toList();
        return byParents
                ? new RevisionCycleException(ids, paths)
                : new DependencyCycleException(ids, paths);
    }

    /** Walks down among the revisions that could not be sorted until it comes round. */
    private List<Node> findCycle(int[][] edges) {
        boolean[] sorted = new boolean[nodes.length];
        for (int i : order(edges)) {
            sorted[i] = true;
        }
        int[] seenAt = new int[nodes.length];
        List<Integer> way = new ArrayList<>();
        int at = IntStream.range(0, nodes.length).filter(i -> !sorted[i]).findFirst().orElseThrow();
        while (seenAt[at] == 0) {
            way.add(at);
            seenAt[at] = way.size();
            at = IntStream.of(edges[at]).filter(i -> !sorted[i]).findFirst().orElseThrow();
        }
        List<Integer> cycle = new ArrayList<>(way.subList(seenAt[at] - 1, way.size()));
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        return cycle.stream().map(i -> nodes[i]).toList();
    }
}
