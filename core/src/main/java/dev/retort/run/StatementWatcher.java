package dev.retort.run;

import dev.retort.dialect.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks on a second connection how far a statement has come, now and then while it runs. Where that
 * is not to be had, nothing is told, and the statement knows nothing of it.
 */
final class StatementWatcher implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Workplace place;
    private final StatementWatch watch;
    private final CountDownLatch end = new CountDownLatch(1);

    private StatementWatcher(Workplace place, StatementWatch watch) {
        this.place = place;
        this.watch = watch;
    }

    /** Begins to watch a statement that is about to run, if anybody wants to know. */
    static Optional<StatementWatcher> of(Workplace place, String sql) throws SQLException {
        if (!place.listener().watches()) {
            return Optional.empty();
        }
        Optional<StatementWatch> watch = place.session().dialect().watch(place.connection(), sql);
        return watch.map(
                it -> {
                    StatementWatcher watcher = new StatementWatcher(place, it);
                    Thread thread = new Thread(watcher::run, "retort-watch");
                    thread.setDaemon(true);
                    thread.start();
                    return watcher;
                });
    }

    private void run() {
        try {
            if (isOver()) {
                return;
            }
            try (Connection connection = place.session().second().open()) {
                if (!connection.getAutoCommit()) {
                    connection.setAutoCommit(true);
                }
                do {
                    ask(connection);
                } while (!isOver());
            }
        } catch (SQLException | RuntimeException e) {
            System.getLogger(StatementWatcher.class.getName())
                    .log(System.Logger.Level.DEBUG, "A statement cannot be watched.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver() throws InterruptedException {
        return end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing is told any more once the statement has ended. */
    private void ask(Connection connection) throws SQLException {
        var advance = watch.ask(connection);
        synchronized (this) {
            if (end.getCount() > 0) {
                advance.ifPresent(place.listener()::advanced);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            end.countDown();
        }
    }
}
