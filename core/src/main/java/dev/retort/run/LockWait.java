package dev.retort.run;

import dev.retort.dialect.MigrationLock;
import dev.retort.error.MigrationLockedException;
import dev.retort.error.NoSecondConnectionException;
import java.sql.SQLException;

/** Holds the lock of a database, after waiting for it if need be. */
final class LockWait implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LockWait.class.getName());

    private final MigrationLock lock;
    private final boolean exclusive;

    private LockWait(MigrationLock lock, boolean exclusive) {
        this.lock = lock;
        this.exclusive = exclusive;
    }

    /** Whether nobody is at work: whoever began what has not ended is gone. */
    static boolean isFree(Workplace place) {
        try (MigrationLock lock = lock(place)) {
            return lock.tryAcquire();
        } catch (NoSecondConnectionException e) {
            return false;
        } catch (SQLException e) {
            throw place.session().failure("give its lock", e);
        }
    }

    private static MigrationLock lock(Workplace place) throws SQLException {
        return place.session()
                .dialect()
                .lock(
                        place.connection(),
                        place.session().second(),
                        place.settings().versionTable());
    }

    /** Asks for the lock again and again until it is free, or the time is up. */
    static LockWait acquire(Workplace place) {
        try {
            MigrationLock lock = lock(place);
            try {
                Patience.of(place.settings(), place.listener()).wait(() -> take(lock, place));
                return new LockWait(lock, lock.outlivesTransactions());
            } catch (NoSecondConnectionException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Migrating without a lock, since none is to be had here. {0}",
                        e.getMessage());
                return new LockWait(lock, false);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            throw place.session().failure("give its lock", e);
        }
    }

    private static boolean take(MigrationLock lock, Workplace place) {
        try {
            if (!lock.tryAcquire()) {
                throw new MigrationLockedException(holder(lock), place.settings().lockTimeout());
            }
            return true;
        } catch (SQLException e) {
            throw place.session().failure("give its lock", e);
        }
    }

    private static String holder(MigrationLock lock) throws SQLException {
        return lock.holder().orElse("it does not say who it is");
    }

    /** Whether nobody else can migrate until this is closed. */
    boolean isExclusive() {
        return exclusive;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "The lock goes with the connection.", e);
        }
    }
}
