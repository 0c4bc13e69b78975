package dev.retort.dialect.sqlite;

import java.util.List;

/** Parentheses around a whole expression, which mean nothing. */
final class Parentheses {

    private Parentheses() {}

    /** The expression without them. */
    static String strip(String sql) {
        String text = sql.strip();
        while (areAround(Tokenizer.words(text))) {
            List<Token> tokens = Tokenizer.words(text);
            text = text.substring(tokens.get(0).end(), tokens.get(tokens.size() - 1).start());
            text = text.strip();
        }
        return text;
    }

    /** Whether the first and the last token are a pair. */
    static boolean areAround(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).isSymbol("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }
}
