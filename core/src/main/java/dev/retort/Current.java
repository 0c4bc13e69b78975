package dev.retort;

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
}
