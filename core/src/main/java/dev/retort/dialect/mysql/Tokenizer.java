package dev.retort.dialect.mysql;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text into pieces; put together again they are the text. */
final class Tokenizer {

    private final String text;
    private final boolean backslashEscapes;
    private int at;

    private Tokenizer(String text, boolean backslashEscapes) {
        this.text = text;
        this.backslashEscapes = backslashEscapes;
    }

    static List<Token> of(String text, boolean backslashEscapes) {
        Tokenizer tokenizer = new Tokenizer(text, backslashEscapes);
        List<Token> tokens = new ArrayList<>();
        while (tokenizer.at < text.length()) {
            tokens.add(tokenizer.next());
        }
        return tokens;
    }

    /** The pieces that say something. */
    static List<Token> telling(String text, boolean backslashEscapes) {
        return of(text, backslashEscapes).stream().filter(token -> !token.isBlank()).toList();
    }

    private Token next() {
        int start = at;
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return token(Token.Kind.SPACE, start, endOf(Character::isWhitespace));
        }
        if (c == '\'' || c == '"') {
            return token(Token.Kind.STRING, start, endOfQuoted(c, backslashEscapes));
        }
        if (c == '`') {
            return token(Token.Kind.NAME, start, endOfQuoted(c, false));
        }
        if (c == '#'
                || isAt("-- ")
                || isAt("--\n")
                || text.startsWith("--", at) && isLast(at + 2)) {
            return token(Token.Kind.COMMENT, start, endOf(ch -> ch != '\n'));
        }
        if (isAt("/*")) {
            int end = text.indexOf("*/", at + 2);
            return token(Token.Kind.COMMENT, start, end < 0 ? text.length() : end + 2);
        }
        if (Character.isDigit(c)) {
            return token(Token.Kind.NUMBER, start, endOfNumber());
        }
        if (isWord(c)) {
            return token(Token.Kind.WORD, start, endOf(ch -> isWord((char) ch)));
        }
        return token(Token.Kind.SYMBOL, start, at + (isTwo() ? 2 : 1));
    }

    private boolean isLast(int index) {
        return index >= text.length();
    }

    private boolean isTwo() {
        return isAt("<>") || isAt("!=") || isAt("<=") || isAt(">=") || isAt("||") || isAt("&&");
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c >= 0x80;
    }

    private boolean isAt(String part) {
        return text.startsWith(part, at);
    }

    private Token token(Token.Kind kind, int start, int end) {
        at = end;
        return new Token(kind, text.substring(start, end));
    }

    private int endOf(java.util.function.IntPredicate inside) {
        int end = at;
        while (end < text.length() && inside.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits with a point and an exponent; {@code 1a} is a word that begins so. */
    private int endOfNumber() {
        int end = at;
        boolean exponent = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean sign = (c == '-' || c == '+') && "eE".indexOf(text.charAt(end - 1)) >= 0;
            exponent |= c == 'e' || c == 'E';
            if (!(Character.isLetterOrDigit(c) || c == '.' || (sign && exponent))) {
                break;
            }
            end++;
        }
        return end;
    }

    private int endOfQuoted(char quote, boolean escapes) {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\' && escapes) {
                end += 2;
            } else if (c == quote) {
                if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                    end += 2;
                } else {
                    return end + 1;
                }
            } else {
                end++;
            }
        }
        return text.length();
    }
}
