package dev.retort;

import dev.retort.revision.RevisionGraph;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a database stands.
 *
 * @param heads the rows of the version table
 * @param tips where each of its branches stands: the rows, and what another branch depends on;
 *     empty where a row is unknown
 * @param atHead whether nothing is left to run
 * @param pending how many revisions are left to run; empty where a row is unknown
 * @param unknown the rows that no script has
 */
public record Current(
        List<String> heads,
        List<String> tips,
        boolean atHead,
        OptionalInt pending,
        List<String> unknown) {

    public Current {
        heads = List.copyOf(heads);
        tips = List.copyOf(tips);
        unknown = List.copyOf(unknown);
    }

    /** Where a database with these rows stands. */
    static Current of(RevisionGraph graph, List<String> rows) {
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            return new Current(rows, List.of(), false, OptionalInt.empty(), unknown);
        }
        int pending = graph.pending(rows).size();
        return new Current(
                rows, graph.tips(rows), pending == 0, OptionalInt.of(pending), List.of());
    }
}
