package dev.retort.cli.output;

import java.io.PrintStream;

/** A line at the foot of a terminal that says what goes on; it is wiped before any other. */
public final class PassingLine {

    private static final String WIPE = "\r\u001b[K";

    private final PrintStream err;
    private final Screen screen;
    private boolean shown;
    private boolean ended;

    public PassingLine(PrintStream err, Screen screen) {
        this.err = err;
        this.screen = screen;
    }

    /** Whether there is anywhere to show it. */
    public boolean isVisible() {
        return screen.err();
    }

    /** Shows it, as far as it fits, instead of what was there. */
    public synchronized void show(String text) {
        if (isVisible() && !ended) {
            err.print(WIPE + Width.cut(text, screen.columns() - 1));
            err.flush();
            shown = true;
        }
    }

    /** Takes it away. */
    public synchronized void wipe() {
        if (shown) {
            err.print(WIPE);
            err.flush();
            shown = false;
        }
    }

    /** Prints something that stays, with nothing beside it. */
    synchronized void print(PrintStream stream, String text) {
        wipe();
        stream.print(text);
        stream.flush();
    }

    /** Takes it away for good. */
    public synchronized void end() {
        wipe();
        ended = true;
    }

    /** Whether it was taken away for good. */
    synchronized boolean isEnded() {
        return ended;
    }
}
