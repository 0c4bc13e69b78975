package dev.retort.cli.output;

/**
 * What of a process is shown on a terminal.
 *
 * @param out whether standard output is
 * @param err whether standard error is
 * @param columns how many places a line of it has; 0 where nobody knows
 */
public record Screen(boolean out, boolean err, int columns) {

    /** None of it. */
    public static final Screen NONE = new Screen(false, false, 0);
}
