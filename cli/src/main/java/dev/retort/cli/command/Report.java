package dev.retort.cli.command;

import dev.retort.cli.output.Output;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param document for programs; what JSON is written of
 * @param text for people; may be empty
 * @param exit the exit code
 * @param isListing whether the text is a listing, whose lines may be cut to fit a terminal
 */
public record Report(
        Map<String, ? extends @Nullable Object> document,
        String text,
        int exit,
        boolean isListing) {

    /** Done. */
    public static final int DONE = 0;

    /** Something was wrong. */
    public static final int FAILED = 1;

    /** The command line could not be understood. */
    public static final int WRONG_USAGE = 2;

    /** Differences were found, or the database is behind. */
    public static final int DIFFERENT = 3;

    /** Another migrator holds the lock. */
    public static final int LOCKED = 4;

    /** An answer whose text stays as it is. */
    public Report(Map<String, ? extends @Nullable Object> document, String text, int exit) {
        this(document, text, exit, false);
    }

    /** The same as a listing. */
    Report listing() {
        return new Report(document, text, exit, true);
    }

    /** Prints the text. */
    void print(Output output) {
        if (isListing) {
            output.listing(text);
        } else {
            output.text(text);
        }
    }

    /** The answer of a command that has done what it should. */
    static Report done(Map<String, ? extends @Nullable Object> document, String text) {
        return new Report(document, text, DONE);
    }
}
