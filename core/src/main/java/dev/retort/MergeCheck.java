package dev.retort;

import java.util.List;

/**
 * What the branches that a merge would join have both touched since they parted.
 *
 * @param heads the heads of the branches
 * @param overlaps the tables that several of them touch
 * @param unknown what nobody could read
 */
public record MergeCheck(List<String> heads, List<Overlap> overlaps, List<Unknown> unknown) {

    public MergeCheck {
        heads = List.copyOf(heads);
        overlaps = List.copyOf(overlaps);
        unknown = List.copyOf(unknown);
    }

    /**
     * A table that several branches touch.
     *
     * @param columns its columns that several of them touch, by name
     * @param revisions what touches the table, on all of them
     */
    public record Overlap(String table, List<String> columns, List<String> revisions) {

        public Overlap {
            columns = List.copyOf(columns);
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A place where a script does what nobody could read.
     *
     * @param line the line, from 1; 0 where it is not known
     */
    public record Unknown(String revision, String script, int line) {}

    /** Whether all was read, and no table is touched by several branches. */
    public boolean isSafe() {
        return overlaps.isEmpty() && unknown.isEmpty();
    }
}
