package dev.retort.error;

import java.util.List;

/** Rows refer to rows that are not there, found before a revision was committed. */
public final class BrokenReferencesException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rows;

    /**
     * @param rows the first of the rows, in words: {@code row 7 of "invoice" refers to "account"}
     * @param all how many there are
     */
    public BrokenReferencesException(List<String> rows, long all) {
        super(
                "%s: %s. The revision was not committed; delete or repair these rows in it."
                        .formatted(
                                all == 1
                                        ? "A row refers to one that is not there"
                                        : all + " rows refer to others that are not there",
                                String.join("; ", rows) + (all > rows.size() ? "; …" : "")));
        this.rows = List.copyOf(rows);
    }

    /** The first of the rows, in words. */
    public List<String> rows() {
        return rows;
    }
}
