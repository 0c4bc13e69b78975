package dev.retort.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Follows the words of one statement, and knows whether it stands inside a body of {@code BEGIN …
 * END}, where a semicolon does not end it.
 */
final class CompoundStatement {

    /** What may stand between the words that begin such a statement. */
    private static final Set<String> BETWEEN =
            Set.of(
                    "or",
                    "replace",
                    "temp",
                    "temporary",
                    "definer",
                    "current_user",
                    "sql",
                    "security",
                    "invoker",
                    "aggregate",
                    "constraint");

    /** What follows an END that closes something other than a BEGIN or a CASE. */
    private static final Set<String> OTHER_ENDS = Set.of("if", "loop", "while", "repeat", "for");

    private final List<String[]> beginnings;
    private final boolean[] possible;
    private final int[] matched;
    private boolean compound;
    private boolean decided;
    private boolean afterEnd;
    private int depth;

    CompoundStatement(List<String> beginnings) {
        this.beginnings = beginnings.stream().map(words -> words.split(" ")).toList();
        this.possible = new boolean[beginnings.size()];
        this.matched = new int[beginnings.size()];
        reset();
    }

    /** A new statement begins. */
    void reset() {
        for (int i = 0; i < possible.length; i++) {
            possible[i] = true;
            matched[i] = 0;
        }
        compound = false;
        decided = possible.length == 0;
        afterEnd = false;
        depth = 0;
    }

    /** Whether a semicolon here does not end the statement. */
    boolean isOpen() {
        return depth > 0;
    }

    /** The END before this semicolon was that of a body. */
    void semicolon() {
        closeEnd();
    }

    private void closeEnd() {
        if (afterEnd) {
            afterEnd = false;
            depth--;
        }
    }

    /**
     * The next word.
     *
     * @param value whether it stands behind {@code =} or {@code @}, as in {@code DEFINER = me@here}
     */
    void word(String text, boolean value) {
        if (decided ? !compound : value) {
            return;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (decided) {
            body(word);
        } else {
            beginning(word);
        }
    }

    private void beginning(String word) {
        decided = true;
        for (int i = 0; i < possible.length; i++) {
            String[] words = beginnings.get(i);
            if (possible[i] && word.equals(words[matched[i]])) {
                compound |= ++matched[i] == words.length;
            } else {
                possible[i] &= matched[i] > 0 && BETWEEN.contains(word);
            }
            decided &= !possible[i];
        }
        decided |= compound;
    }

    private void body(String word) {
        if (afterEnd) {
            afterEnd = false;
            if (OTHER_ENDS.contains(word)) {
                return;
            }
            depth--;
            if (word.equals("case")) {
                return;
            }
        }
        switch (word) {
            case "begin", "case" -> depth++;
            case "end" -> afterEnd = true;
            default -> {}
        }
    }

    /** A sign that is no part of a word, which an END may stand before as well. */
    void sign() {
        closeEnd();
    }
}
