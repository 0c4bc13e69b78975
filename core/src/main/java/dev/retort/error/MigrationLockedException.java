package dev.retort.error;

import java.time.Duration;

/**
 * Another migrator is at work on the database, and has been for as long as one was ready to wait.
 */
public final class MigrationLockedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    /**
     * @param holder who holds the lock, as far as the database tells
     */
    public MigrationLockedException(String holder, Duration waited) {
        super(
                "Another migrator is at work on this database: %s. It was waited for during %s. Try again when it is done; \"lock_timeout\" says how long to wait."
                        .formatted(holder, words(waited)));
        this.holder = holder;
    }

    private static String words(Duration waited) {
        long seconds = waited.toSeconds();
        return seconds == 1 ? "one second" : seconds + " seconds";
    }

    /** Who holds the lock, as far as the database tells. */
    public String holder() {
        return holder;
    }
}
