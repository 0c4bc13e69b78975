package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Places of a text put otherwise; all else stays to the letter. */
final class TextEdits {

    private record Edit(int from, int to, String text) {}

    private final String original;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String original) {
        this.original = original;
    }

    TextEdits replace(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
        return this;
    }

    TextEdits insert(int at, String text) {
        return replace(at, at, text);
    }

    /** Takes a part out with the space before it, but for the one that ends a comment. */
    TextEdits remove(int from, int to) {
        int start = from;
        List<Token> before = Tokenizer.tokens(original.substring(0, from));
        int last = before.size() - 1;
        if (last > 0
                && before.get(last).kind() == Token.Kind.SPACE
                && before.get(last - 1).kind() != Token.Kind.LINE_COMMENT) {
            start = before.get(last).start();
        }
        return replace(start, to, "");
    }

    /** The text after all edits, which do not overlap. */
    String apply() {
        StringBuilder text = new StringBuilder(original);
        List<Edit> backwards = new ArrayList<>(edits);
        Collections.reverse(backwards);
        // What is taken out goes first: what is put in at its beginning stands in front of it.
        backwards.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).reversed());
        backwards.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
        return text.toString();
    }
}
