package dev.retort.run;

import dev.retort.error.InterruptedRunException;
import dev.retort.error.MigrationLockedException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks a database again and again while another program keeps it for itself. */
public final class Patience {

    private static final long FIRST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 250;

    private final RunSettings settings;
    private final RunListener listener;

    private Patience(RunSettings settings, RunListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** As long as a lock is waited for. */
    public static Patience of(RunSettings settings, RunListener listener) {
        return new Patience(settings, listener);
    }

    /** The answer, once the database gives one; asked ever more seldom until the time is up. */
    public <T> T wait(Supplier<T> question) {
        long deadline = System.nanoTime() + settings.lockTimeout().toNanos();
        long pause = FIRST_PAUSE;
        boolean told = false;
        while (true) {
            try {
                return question.get();
            } catch (MigrationLockedException e) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw e;
                }
                if (!told) {
                    listener.waiting(e.holder());
                    told = true;
                }
                pause(Math.min(pause, left), e);
                pause = Math.min(LONGEST_PAUSE, pause * 3 / 2);
            }
        }
    }

    private void pause(long millis, MigrationLockedException locked) {
        if (settings.cancellation().isCancelled()) {
            throw new InterruptedRunException(
                    "Interrupted while it waited for another migrator; nothing was run.");
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked;
        }
    }
}
