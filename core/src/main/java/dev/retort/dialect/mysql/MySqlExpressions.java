package dev.retort.dialect.mysql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Expressions in the one form in which they are compared: as the server writes them, nearly. */
final class MySqlExpressions {

    private static final Set<String> NOW =
            Set.of("now", "localtime", "localtimestamp", "current_timestamp");

    private static final Set<String> WITHOUT_PARENTHESES =
            Set.of("current_timestamp", "localtime", "localtimestamp");

    private final boolean backslashEscapes;

    MySqlExpressions(boolean backslashEscapes) {
        this.backslashEscapes = backslashEscapes;
    }

    /** White space, case and backticks of names, and needless parentheses around it all go. */
    String form(String sql) {
        return String.join(" ", bare(pieces(sql)));
    }

    private List<String> pieces(String sql) {
        List<Token> tokens = Tokenizer.telling(sql, backslashEscapes);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean beforeString =
                    i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.STRING;
            boolean introducer = token.text().startsWith("_") && beforeString;
            if (!introducer) {
                pieces.add(piece(token));
                if (isBareNow(tokens, i)) {
                    pieces.add("(");
                    pieces.add(")");
                }
            }
        }
        return pieces;
    }

    private static boolean isBareNow(List<Token> tokens, int at) {
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        return WITHOUT_PARENTHESES.contains(tokens.get(at).lower()) && !called;
    }

    private String piece(Token token) {
        return switch (token.kind()) {
            case STRING -> MySqlText.canonical(token.text(), backslashEscapes);
            case NAME -> token.name().toLowerCase(Locale.ROOT);
            case WORD -> word(token.lower());
            case NUMBER -> number(token.text());
            case SYMBOL -> token.text().equals("!=") ? "<>" : token.text();
            case SPACE, COMMENT -> "";
        };
    }

    private static String word(String word) {
        return switch (word) {
            case "true" -> "1";
            case "false" -> "0";
            case "character" -> "char";
            case "curdate" -> "current_date";
            case "ucase" -> "upper";
            case "lcase" -> "lower";
            case "substr" -> "substring";
            default -> NOW.contains(word) ? "current_timestamp" : word;
        };
    }

    /** A number without what says nothing: {@code 007}, {@code 1.50}. */
    static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static List<String> bare(List<String> pieces) {
        List<String> inner = pieces;
        while (isInParentheses(inner)) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static boolean isInParentheses(List<String> pieces) {
        if (pieces.isEmpty() || !pieces.get(0).equals("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            depth += pieces.get(i).equals("(") ? 1 : pieces.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i == pieces.size() - 1;
            }
        }
        return false;
    }
}
