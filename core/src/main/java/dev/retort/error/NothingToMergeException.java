package dev.retort.error;

import java.util.List;

/** A merge needs two revisions at least. */
public final class NothingToMergeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public NothingToMergeException(List<String> heads) {
        super(
                heads.isEmpty()
                        ? "There is no revision yet, so there is nothing to merge."
                        : "There is nothing to merge: "
                                + heads.get(0)
                                + " alone was named, or is the only head.");
    }
}
