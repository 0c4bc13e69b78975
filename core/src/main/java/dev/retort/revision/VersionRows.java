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

    VersionRows(Links links, BitSet applied) {
        this.links = links;
        this.needing = new int[links.size()];
        applied.stream().forEach(i -> count(i, 1));
        this.rows = new BitSet(links.size());
        applied.stream().filter(i -> needing[i] == 0).forEach(rows::set);
    }

    private void count(int revision, int change) {
        for (int needed : links.below()[revision]) {
            needing[needed] += change;
        }
    }

    List<String> ids() {
        return links.ids(rows);
    }

    /** The revision runs: its row takes the place of those that it needs. */
    Step upgrade(int revision) {
        count(revision, 1);
        List<String> replaced = new ArrayList<>();
        for (int needed : links.below()[revision]) {
            if (rows.get(needed)) {
                rows.clear(needed);
                replaced.add(links.id(needed));
            }
        }
        rows.set(revision);
        return step(links.id(revision), replaced, List.of(links.id(revision)));
    }

    /** The revision is undone: those that only it needed have rows again. */
    Step downgrade(int revision) {
        count(revision, -1);
        List<String> uncovered = new ArrayList<>();
        for (int needed : links.below()[revision]) {
            if (needing[needed] == 0) {
                rows.set(needed);
                uncovered.add(links.id(needed));
            }
        }
        rows.clear(revision);
        return step(links.id(revision), List.of(links.id(revision)), uncovered);
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
