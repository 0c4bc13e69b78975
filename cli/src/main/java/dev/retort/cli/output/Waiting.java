package dev.retort.cli.output;

import java.util.function.Supplier;

/**
 * What is said while another program is waited for: how long, and what it does; on a terminal a
 * line that changes, elsewhere a line now and then.
 */
public final class Waiting {

    private static final long BEAT = 1000;
    private static final long SLOW_BEAT = 10_000;
    private static final long SECOND = 1_000_000_000;

    private final Output output;
    private final long beat;
    private boolean over;

    public Waiting(Output output) {
        this(output, output.isWatched() ? BEAT : SLOW_BEAT);
    }

    /**
     * @param beat how many milliseconds pass before something is said again
     */
    Waiting(Output output, long beat) {
        this.output = output;
        this.beat = beat;
    }

    /** Something begins that may take long. */
    public void begin(String doing) {
        if (output.quiet()) {
            return;
        }
        long since = System.nanoTime();
        if (output.isWatched()) {
            show(doing, since);
        }
        Thread heart = new Thread(() -> beat(doing, since), "retort-waiting");
        heart.setDaemon(true);
        heart.start();
    }

    private void beat(String doing, long since) {
        try {
            do {
                Thread.sleep(beat);
            } while (show(doing, since));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean show(String doing, long since) {
        if (!over) {
            String text = "%d s, %s".formatted((System.nanoTime() - since) / SECOND, doing);
            if (output.isWatched()) {
                output.line().show(text);
            } else {
                output.message(text);
            }
        }
        return !over;
    }

    /** What is waited for; then nothing more is said. */
    public <T> T until(Supplier<T> waited) {
        try {
            return waited.get();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        over = true;
        output.line().wipe();
    }
}
