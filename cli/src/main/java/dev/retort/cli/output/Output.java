package dev.retort.cli.output;

import java.io.PrintStream;

/**
 * Where a command prints: what was asked for on standard output, messages on standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param json whether standard output is for one document alone
 * @param quiet whether messages are left out
 * @param style how text is coloured
 */
public record Output(PrintStream out, PrintStream err, boolean json, boolean quiet, Style style) {

    /** Prints what was asked for; not where a document is printed instead. */
    public void text(String text) {
        if (!json && !text.isEmpty()) {
            out.print(text + "\n");
            out.flush();
        }
    }

    /** Prints the one document. */
    public void document(Object document) {
        if (json) {
            out.print(Json.write(document) + "\n");
            out.flush();
        }
    }

    /** Says what happens, on standard error. */
    public void message(String text) {
        if (!quiet) {
            err.print(text + "\n");
            err.flush();
        }
    }
}
