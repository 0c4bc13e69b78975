package dev.retort.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The revisions as numbers in topological order, and the edges between them as arrays.
 *
 * <p>Because each revision has a higher number than all that it needs, every closure is one loop
 * over the numbers: no recursion, no stack, linear time.
 */
final class Links {

    private final Node[] nodes;
    private final int[][] parents;
    private final int[][] dependencies;
    private final int[][] below;
    private final int[][] children;
    private final int[][] above;

    /**
     * Takes the revisions, each behind all that it needs, and the edges down.
     *
     * @param below parents, then dependencies
     */
    Links(Node[] nodes, int[][] parents, int[][] dependencies, int[][] below) {
        this.nodes = nodes;
        this.parents = parents;
        this.dependencies = dependencies;
        this.below = below;
        this.children = reversed(parents);
        this.above = reversed(below);
    }

    /** The edges the other way round, each list in ascending order. */
    static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] list : edges) {
            for (int to : list) {
                counts[to]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        for (int i = 0; i < edges.length; i++) {
            reversed[i] = new int[counts[i]];
        }
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int to : edges[from]) {
                reversed[to][--counts[to]] = from;
            }
        }
        return reversed;
    }

    List<Node> nodes() {
        return List.of(nodes);
    }

    Node node(int revision) {
        return nodes[revision];
    }

    /** What the revision revises. */
    int[] parents(int revision) {
        return parents[revision];
    }

    /** What the revision depends on. */
    int[] dependencies(int revision) {
        return dependencies[revision];
    }

    /** What the revision needs: its parents, then its dependencies. */
    int[] below(int revision) {
        return below[revision];
    }

    /** What revises the revision. */
    int[] children(int revision) {
        return children[revision];
    }

    /** What needs the revision. */
    int[] above(int revision) {
        return above[revision];
    }

    int size() {
        return nodes.length;
    }

    String id(int revision) {
        return nodes[revision].id();
    }

    List<String> ids(BitSet revisions) {
        return ids(revisions.stream());
    }

    List<String> ids(int[] revisions) {
        return ids(IntStream.of(revisions));
    }

    List<String> ids(IntStream revisions) {
        return revisions.mapToObj(this::id).collect(Collectors.toUnmodifiableList());
    }

    /** The revisions and all that they need. */
    BitSet needed(BitSet revisions) {
        return downwards(revisions, below);
    }

    /** The revisions and all that need them. */
    BitSet needing(BitSet revisions) {
        return upwards(revisions, above);
    }

    /** The revisions and their ancestors, by parents alone. */
    BitSet ancestors(BitSet revisions) {
        return downwards(revisions, parents);
    }

    /** The revisions and their descendants, by children alone. */
    BitSet descendants(BitSet revisions) {
        return upwards(revisions, children);
    }

    /** The ancestors and descendants of a revision and itself: the branch that it stands for. */
    BitSet lineage(int revision) {
        BitSet lineage = ancestors(single(revision));
        lineage.or(descendants(single(revision)));
        return lineage;
    }

    /** Those of the revisions that none of the others needs: the rows for them. */
    BitSet tips(BitSet revisions) {
        BitSet inner = new BitSet(size());
        for (int i = revisions.nextSetBit(0); i >= 0; i = revisions.nextSetBit(i + 1)) {
            for (int j : below[i]) {
                inner.set(j);
            }
        }
        BitSet covered = needed(inner);
        BitSet tips = (BitSet) revisions.clone();
        tips.andNot(covered);
        return tips;
    }

    static BitSet single(int revision) {
        BitSet one = new BitSet(revision + 1);
        one.set(revision);
        return one;
    }

    static BitSet set(int... revisions) {
        BitSet set = new BitSet();
        for (int revision : revisions) {
            set.set(revision);
        }
        return set;
    }

    private BitSet downwards(BitSet revisions, int[][] edges) {
        BitSet found = (BitSet) revisions.clone();
        for (int i = found.length() - 1; i >= 0; i = found.previousSetBit(i - 1)) {
            for (int j : edges[i]) {
                found.set(j);
            }
        }
        return found;
    }

    private BitSet upwards(BitSet revisions, int[][] edges) {
        BitSet found = (BitSet) revisions.clone();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            for (int j : edges[i]) {
                found.set(j);
            }
        }
        return found;
    }
}
