package dev.retort.cli.output;

import java.util.function.Supplier;

/** What the passing line says while another program is waited for: how long, and what it does. */
public final class Waiting {

    private static final long BEAT = 1000;
    private static final long SECOND = 1_000_000_000;

    private final Output output;
    private boolean over;

    public Waiting(Output output) {
        this.output = output;
    }

    /** Something begins that may take long. */
    public void begin(String doing) {
        if (!output.isWatched()) {
            return;
        }
        long since = System.nanoTime();
        show(doing, since);
        Thread heart = new Thread(() -> beat(doing, since), "retort-waiting");
        heart.setDaemon(true);
        heart.start();
    }

    private void beat(String doing, long since) {
        try {
            do {
                Thread.sleep(BEAT);
            } while (show(doing, since));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean show(String doing, long since) {
        if (!over) {
            long seconds = (System.nanoTime() - since) / SECOND;
            output.line().show("%d s, %s".formatted(seconds, doing));
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
