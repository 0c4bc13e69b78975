package dev.retort.error;

import java.sql.SQLException;
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

    private MigrationLockedException(String message, SQLException refusal) {
        super(message, refusal);
        this.holder = "another program";
    }

    /** The database is kept by a program that need not be a migrator. */
    public static MigrationLockedException keptByAnother(SQLException refusal) {
        return new MigrationLockedException(
                "The database is locked by another program, which writes to it or keeps it for itself (%s). Close that program, or try again when it is done."
                        .formatted(String.valueOf(refusal.getMessage()).strip()),
                refusal);
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
