package dev.retort.fleet;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a fleet has come.
 *
 * @param ended how many targets have ended, those that failed too
 * @param failed how many have failed
 * @param all how many there are
 * @param elapsed the time since the first was begun
 */
public record FleetProgress(int ended, int failed, int all, Duration elapsed) {

    private static final double NANOS = 1e9;

    /** How many end in a second. */
    public double rate() {
        return elapsed.isZero() ? 0 : ended * NANOS / elapsed.toNanos();
    }

    /** How long it will still take, if it goes on like this; empty before the first has ended. */
    public Optional<Duration> remaining() {
        return ended == 0
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(all - ended).dividedBy(ended));
    }
}
