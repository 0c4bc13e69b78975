package dev.retort.cli.output;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What the passing line says of a long run: how far it has come, how fast, and what is left. */
public final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final long BEAT = 1000;
    private static final double SECOND = 1e9;
    private static final int LONG = 120;

    private final PassingLine line;
    private final LongSupplier clock;
    private long begin;
    private long shownAt;
    private int total;
    private int done;
    private int statements;
    private String revision = "";
    private Part part = new Part("", 0, 0, 0, 0);

    /**
     * A part of a revision that is counted by itself.
     *
     * @param what what is counted
     * @param first how much of it was done when that began
     * @param since when that was
     */
    private record Part(String what, long done, long total, long first, long since) {}

    public Progress(PassingLine line) {
        this(line, System::nanoTime);
    }

    Progress(PassingLine line, LongSupplier clock) {
        this.line = line;
        this.clock = clock;
    }

    /** A run of so many revisions begins; what is shown goes on though nothing else is told. */
    public void begin(int revisions) {
        synchronized (this) {
            total = revisions;
            done = 0;
            begin = clock.getAsLong();
        }
        Thread heart = new Thread(this::beat, "retort-progress");
        heart.setDaemon(true);
        heart.start();
    }

    private void beat() {
        try {
            while (!line.isEnded() && !isOver()) {
                Thread.sleep(BEAT);
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOver() {
        return done >= total;
    }

    /** A revision begins. */
    public synchronized void show(String id) {
        revision = id;
        statements = 0;
        part = new Part("", 0, 0, 0, 0);
        show();
    }

    /** A statement of it begins. */
    public synchronized void statement() {
        statements++;
        show();
    }

    /** So much of something is done. */
    public synchronized void advanced(String what, long amount, long of) {
        boolean goesOn = part.what().equals(what) && part.total() == of && part.done() <= amount;
        part =
                goesOn
                        ? new Part(what, amount, of, part.first(), part.since())
                        : new Part(what, amount, of, amount, clock.getAsLong());
        show();
    }

    /** It has ended. */
    public synchronized void finished() {
        done++;
        line.wipe();
    }

    private synchronized void show() {
        long now = clock.getAsLong();
        if (isOver() || now - begin < PATIENCE || now - shownAt < PAUSE) {
            return;
        }
        shownAt = now;
        line.show(text(now));
    }

    private String text(long now) {
        double seconds = (now - begin) / SECOND;
        String revisions = "; %d of %d revisions".formatted(done, total);
        if (part.total() > 0) {
            return "%s, %s %d of %d%s%s"
                    .formatted(
                            revision,
                            part.what(),
                            part.done(),
                            part.total(),
                            speed(
                                    part.done() - part.first(),
                                    part.total() - part.done(),
                                    (now - part.since()) / SECOND),
                            revisions);
        }
        return revision
                + ", "
                + (part.what().isEmpty() ? "statement " + statements : part.what())
                + revisions
                + speed(done, total - done, seconds);
    }

    /** For example {@code , 85.2 a second, 7 s left}; before the first one, how long it takes. */
    private static String speed(long amount, long left, double seconds) {
        if (amount <= 0 || seconds <= 0) {
            return ", " + time(seconds);
        }
        double rate = amount / seconds;
        return String.format(
                Locale.ROOT,
                rate < 10 ? ", %.1f a second, %s left" : ", %.0f a second, %s left",
                rate,
                time(left / rate));
    }

    private static String time(double seconds) {
        return seconds < LONG
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
