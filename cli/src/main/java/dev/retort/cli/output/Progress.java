package dev.retort.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far a long run has come; it is wiped before any other. */
public final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream terminal;
    private final LongSupplier clock;
    private long begin;
    private long shownAt;
    private boolean shown;
    private int total;
    private int done;
    private int statements;
    private String revision = "";

    public Progress(PrintStream terminal) {
        this(terminal, System::nanoTime);
    }

    Progress(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** A run of so many revisions begins. */
    public void begin(int revisions) {
        total = revisions;
        done = 0;
        begin = clock.getAsLong();
    }

    /** A revision begins. */
    public void show(String id) {
        revision = id;
        statements = 0;
        show();
    }

    /** A statement of it begins. */
    public void statement() {
        statements++;
        show();
    }

    /** It has ended, and its own line is to be printed. */
    public void finished() {
        done++;
        if (shown) {
            terminal.print(WIPE);
            terminal.flush();
            shown = false;
        }
    }

    private void show() {
        long now = clock.getAsLong();
        if (now - begin < PATIENCE || now - shownAt < PAUSE) {
            return;
        }
        shownAt = now;
        shown = true;
        terminal.print(WIPE + line((now - begin) / 1e9));
        terminal.flush();
    }

    private String line(double seconds) {
        String line =
                "%s, statement %d; %d of %d revisions".formatted(revision, statements, done, total);
        if (done == 0) {
            return line;
        }
        double rate = done / seconds;
        return line
                + String.format(
                        Locale.ROOT, ", %.1f a second, %.0f s left", rate, (total - done) / rate);
    }
}
