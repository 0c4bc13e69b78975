package dev.retort.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of the history: what was run on a database, or stamped.
 *
 * @param revision the id; {@code base} for a stamp that left no row
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param millis how long it took; empty where it has not ended
 * @param user the user of the database
 * @param host the machine that it was run from
 * @param version the version of Retort
 * @param checksum of the script that ran; empty for a stamp
 * @param statements how many of its statements are done
 * @param detail why it failed, or why it was stamped
 */
public record AppliedRevision(
        String revision,
        String direction,
        Instant started,
        OptionalLong millis,
        String user,
        String host,
        String version,
        String checksum,
        Outcome outcome,
        int statements,
        Optional<String> detail) {

    /** What became of it. */
    public enum Outcome {
        /** It runs now. */
        RUNNING,
        /** It has ended well. */
        DONE,
        /** It was refused, and is rolled back as far as the database does that. */
        FAILED,
        /** Its process or its connection ended while it ran. */
        KILLED
    }
}
