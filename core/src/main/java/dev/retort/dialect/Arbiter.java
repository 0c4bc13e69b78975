package dev.retort.dialect;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/**
 * Asks a database whether expressions mean the same, by giving it the one that is wanted and
 * reading back how it tells it; nothing of that stays.
 */
public interface Arbiter {

    /**
     * The answers, true for the same. A pair that the database refuses to answer is left out, and
     * stays a difference.
     */
    Map<Undecided, Boolean> settle(Collection<Undecided> pairs) throws SQLException;

    /**
     * Why the database did not answer about pairs that it was asked about, in its own words; for
     * pairs of which it said nothing more, nothing.
     */
    default Map<Undecided, String> refusals() {
        return Map.of();
    }
}
