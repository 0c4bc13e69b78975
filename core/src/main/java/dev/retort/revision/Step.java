package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One revision of a plan, and what its run does to the rows of the version table.
 *
 * <p>Deletes come first, then the update, then the inserts, as the table holds one row for each
 * effective head. Where one row only moves, it is an update.
 *
 * @param revision the id of the revision that runs, or is stamped
 * @param deletes rows that go
 * @param update the row that changes from one id to another, if one does
 * @param inserts rows that are new
 */
public record Step(
        String revision, List<String> deletes, Optional<Update> update, List<String> inserts) {

    public Step {
        deletes = List.copyOf(deletes);
        inserts = List.copyOf(inserts);
    }

    /** The rows of the version table after this step, sorted. */
    public List<String> rowsAfter(List<String> before) {
        List<String> rows = new ArrayList<>(before);
        rows.removeAll(deletes);
        update.ifPresent(it -> Collections.replaceAll(rows, it.from(), it.to()));
        rows.addAll(inserts);
        rows.sort(null);
        return List.copyOf(rows);
    }

    /** A row of the version table that changes its id. */
    public record Update(String from, String to) {}
}
