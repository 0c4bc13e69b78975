package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Token.Kind;
import java.util.List;

/** Defaults of columns, as they stand behind DEFAULT. */
final class Defaults {

    private static final List<String> CLOCKS =
            List.of("CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private Defaults() {}

    /** With the parentheses that anything but a single value wants. */
    static String written(String sql) {
        List<Token> tokens = Tokenizer.words(sql);
        return isValue(tokens) || Parentheses.areAround(tokens) ? sql : "(" + sql + ")";
    }

    /** Whether it is the same for every row, so that a column can be added without a look. */
    static boolean isConstant(String sql) {
        List<Token> tokens = Tokenizer.words(sql);
        return isValue(tokens) && CLOCKS.stream().noneMatch(tokens.get(0)::isWord);
    }

    private static boolean isValue(List<Token> tokens) {
        if (tokens.size() == 2) {
            boolean sign = tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+");
            return sign && tokens.get(1).kind() == Kind.NUMBER;
        }
        return tokens.size() == 1 && tokens.get(0).kind() != Kind.SYMBOL;
    }
}
