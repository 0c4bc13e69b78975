package dev.retort.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the version table while a plan runs: one for each revision that has run and that no
 * other that has run needs.
 */
final class VersionRows {

    private final Links links;
    private final BitSet rows;

    /** How many of the revisions that have run need each one. */
    private final int[] needing;

    /**
     * Rows that others include; the table should not have them, and the first step deletes them.
     */
    private final BitSet redundant;

    VersionRows(Links links, BitSet current) {
        this.links = links;
        BitSet applied = links.needed(current);
        this.needing = new int[links.size()];
        applied.stream().forEach(i -> count(i, 1));
        this.rows = new BitSet(links.size());
        applied.stream().filter(i -> needing[i] == 0).forEach(rows::set);
        this.redundant = (BitSet) current.clone();
        redundant.andNot(rows);
    }

    private void count(int revision, int change) {
        for (int needed : links.below(revision)) {
            needing[needed] += change;
        }
    }

    /** The rows as they are now. */
    List<String> ids() {
        BitSet all = (BitSet) rows.clone();
        all.or(redundant);
        return links.ids(all);
    }

    /** The revision runs: its row takes the place of those that it needs. */
    Step upgrade(int revision) {
        count(revision, 1);
        List<Integer> gone = new ArrayList<>();
        for (int needed : links.below(revision)) {
            if (rows.get(needed)) {
                rows.clear(needed);
                gone.add(needed);
            }
        }
        rows.set(revision);
        return step(revision, gone, new ArrayList<>(List.of(revision)));
    }

    /** The revision is undone: those that only it needed have rows again. */
    Step downgrade(int revision) {
        count(revision, -1);
        List<Integer> come = new ArrayList<>();
        for (int needed : links.below(revision)) {
            if (needing[needed] == 0) {
                rows.set(needed);
                come.add(needed);
            }
        }
        rows.clear(revision);
        return step(revision, new ArrayList<>(List.of(revision)), come);
    }

    private Step step(int revision, List<Integer> gone, List<Integer> come) {
        redundant.stream().filter(i -> !come.remove(Integer.valueOf(i))).forEach(gone::add);
        redundant.clear();
        return step(links.id(revision), named(gone), named(come));
    }

    private List<String> named(List<Integer> revisions) {
        return revisions.stream().map(links::id).toList();
    }

    /** As few changes as can be: the first that goes becomes the first that comes. */
    static Step step(String revision, List<String> gone, List<String> come) {
        if (gone.isEmpty() || come.isEmpty()) {
            return new Step(revision, gone, Optional.empty(), come);
        }
        return new Step(
                revision,
                gone.subList(1, gone.size()),
                Optional.of(new Step.Update(gone.get(0), come.get(0))),
                come.subList(1, come.size()));
    }
}
