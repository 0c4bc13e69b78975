package dev.retort.run;

import java.time.Instant;

/**
 * One row of the history, as far as it is known when a run begins.
 *
 * @param revision the id
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param checksum of the script that ran; empty for a stamp
 */
record HistoryEntry(String revision, String direction, Instant started, String checksum) {}
