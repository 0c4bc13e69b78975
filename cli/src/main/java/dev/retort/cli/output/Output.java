package dev.retort.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: what was asked for on standard output, messages on standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param documents whether standard output is for documents alone
 * @param quiet whether messages are left out
 * @param style how text is coloured
 * @param screen what of it is a terminal
 * @param line the line there that says what goes on
 */
public record Output(
        PrintStream out,
        PrintStream err,
        Documents documents,
        boolean quiet,
        Style style,
        Screen screen,
        PassingLine line) {

    /** Whether standard output is for documents alone. */
    public boolean json() {
        return documents != Documents.NONE;
    }

    /** Whether somebody sees on a terminal how far something has come. */
    public boolean isWatched() {
        return line.isVisible() && !quiet && !json();
    }

    /** Prints what was asked for; not where a document is printed instead. */
    public void text(String text) {
        if (!json() && !text.isEmpty()) {
            line.print(out, text + "\n");
        }
    }

    /** The same for a listing: on a terminal each line is cut to fit. */
    public void listing(String text) {
        text(
                screen.out() && screen.columns() > 0
                        ? text.lines()
                                .map(it -> Width.cut(it, screen.columns()))
                                .collect(Collectors.joining("\n"))
                        : text);
    }

    /** What fits beside so many other places of a line; all of it where there is no terminal. */
    public String fitting(String text, String others) {
        return screen.out() && screen.columns() > 0
                ? Width.cut(text, Math.max(1, screen.columns() - Width.of(others)))
                : text;
    }

    /** Prints the one document, or the last of many. */
    public void document(Map<String, ? extends @Nullable Object> document) {
        switch (documents) {
            case NONE -> {}
            case ONE -> print(document);
            case LINES -> event(document.containsKey("error") ? "failed" : "done", document);
        }
    }

    /** Prints the document of an event, where each has one. */
    public void event(String name, Map<String, ? extends @Nullable Object> document) {
        if (documents == Documents.LINES) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("event", name);
            named.putAll(document);
            print(named);
        }
    }

    private void print(Map<String, ? extends @Nullable Object> document) {
        line.print(out, Json.write(document) + "\n");
    }

    /** Says what is wrong, on standard error. */
    public void complain(String text) {
        line.print(err, text + "\n");
    }

    /** Asks something, on standard error; the answer stands beside it. */
    public void ask(String question) {
        line.print(err, question);
    }

    /** Says what happens, on standard error. */
    public void message(String text) {
        if (!quiet) {
            complain(text);
        }
    }
}
