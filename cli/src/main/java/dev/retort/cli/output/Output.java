package dev.retort.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: what was asked for on standard output, messages on standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param documents whether standard output is for documents alone
 * @param quiet whether messages are left out
 * @param style how text is coloured
 */
public record Output(
        PrintStream out, PrintStream err, Documents documents, boolean quiet, Style style) {

    /** Whether standard output is for documents alone. */
    public boolean json() {
        return documents != Documents.NONE;
    }

    /** Prints what was asked for; not where a document is printed instead. */
    public void text(String text) {
        if (!json() && !text.isEmpty()) {
            out.print(text + "\n");
            out.flush();
        }
    }

    /** Prints the one document, or the last of many. */
    public void document(Map<String, ? extends @Nullable Object> document) {
        switch (documents) {
            case NONE -> {}
            case ONE -> line(document);
            case LINES -> event(document.containsKey("error") ? "failed" : "done", document);
        }
    }

    /** Prints the document of an event, where each has one. */
    public void event(String name, Map<String, ? extends @Nullable Object> document) {
        if (documents == Documents.LINES) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("event", name);
            named.putAll(document);
            line(named);
        }
    }

    private void line(Map<String, ? extends @Nullable Object> document) {
        out.print(Json.write(document) + "\n");
        out.flush();
    }

    /** Says what is wrong, on standard error. */
    public void complain(String text) {
        err.print(text + "\n");
        err.flush();
    }

    /** Says what happens, on standard error. */
    public void message(String text) {
        if (!quiet) {
            err.print(text + "\n");
            err.flush();
        }
    }
}
