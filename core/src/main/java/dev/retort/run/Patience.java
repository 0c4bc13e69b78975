package dev.retort.run;

import dev.retort.error.MigrationLockedException;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks a database again and again while another program keeps it for itself. */
public final class Patience {

    private static final long PAUSE = 100;

    private final Duration patience;
    private final RunListener listener;

    private Patience(Duration patience, RunListener listener) {
        this.patience = patience;
        this.listener = listener;
    }

    /** As long as a lock is waited for. */
    public static Patience of(RunSettings settings, RunListener listener) {
        return new Patience(settings.lockTimeout(), listener);
    }

    /** The answer, once the database gives one. */
    public <T> T wait(Supplier<T> question) {
        long begin = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return question.get();
            } catch (MigrationLockedException e) {
                if (System.nanoTime() - begin >= patience.toNanos()) {
                    throw e;
                }
                if (!told) {
                    listener.waiting(e.holder());
                    told = true;
                }
                pause(e);
            }
        }
    }

    private static void pause(MigrationLockedException locked) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked;
        }
    }
}
