package dev.retort.cli;

import dev.retort.run.Cancellation;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is done where a signal ends the process: a run is given up and waited for, so that it rolls
 * back, tells the history and gives its lock away; anything else ends as it is. The exit code is
 * that of the signal.
 */
final class Interruption extends Thread {

    private static final long PAUSE = 100;
    private static final int PATIENCE = 100;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch over = new CountDownLatch(1);
    private final PrintStream err;
    private final boolean terminal;

    /**
     * @param terminal whether what is printed stands on a terminal, behind what it shows of the key
     */
    Interruption(PrintStream err, boolean terminal) {
        super("retort-interruption");
        this.err = err;
        this.terminal = terminal;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** The command has ended by itself. */
    void over() {
        over.countDown();
    }

    @Override
    public void run() {
        if (over.getCount() == 0) {
            return;
        }
        boolean busy = cancellation.isBusy();
        if (terminal) {
            say("");
        }
        if (!busy) {
            say("Interrupted.");
            return;
        }
        try {
            for (int i = 0; i < PATIENCE; i++) {
                cancellation.cancel();
                if (over.await(PAUSE, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say(
                "Interrupted, and what ran has not ended within 10 seconds. The database rolls back"
                        + " what is not committed; \"status\" tells what is.");
    }

    private void say(String line) {
        err.print(line + "\n");
        err.flush();
    }
}
