package dev.retort.revision;

import dev.retort.error.AmbiguousWalkException;
import dev.retort.error.WalkedTooFarException;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Steps along the lines of the graph, by parents and children alone. */
final class Walk {

    /** Before the first revision. */
    static final int BASE = -1;

    private static final int NOWHERE = -2;

    private final Links links;
    private final Target target;
    private final boolean stopAtEnds;

    Walk(Links links, Target target, boolean stopAtEnds) {
        this.links = links;
        this.target = target;
        this.stopAtEnds = stopAtEnds;
    }

    /**
     * Walks as many steps as the target says.
     *
     * @param branch where to go on where the way up parts; anywhere if null
     */
    int from(int start, @Nullable BitSet branch) {
        int at = start;
        int steps = Math.abs(target.offset());
        for (int i = 0; i < steps; i++) {
            int next = target.offset() > 0 ? up(at, branch) : down(at);
            if (next == NOWHERE) {
                if (stopAtEnds) {
                    return at;
                }
                throw new WalkedTooFarException(
                        target.toString(), i, target.offset() > 0 ? "head" : "base");
            }
            at = next;
        }
        return at;
    }

    private int up(int at, @Nullable BitSet branch) {
        IntStream ways = at == BASE ? bases() : IntStream.of(links.children(at));
        int[] open = ways.filter(i -> branch == null || branch.get(i)).toArray();
        return open.length == 0 ? NOWHERE : only(at, open);
    }

    private IntStream bases() {
        return IntStream.range(0, links.size()).filter(i -> links.parents(i).length == 0);
    }

    private int down(int at) {
        if (at == BASE) {
            return NOWHERE;
        }
        int[] parents = links.parents(at);
        return parents.length == 0 ? BASE : only(at, parents);
    }

    private int only(int at, int[] ways) {
        if (ways.length > 1) {
            throw new AmbiguousWalkException(
                    target.toString(), at == BASE ? "base" : links.id(at), links.ids(ways));
        }
        return ways[0];
    }
}
