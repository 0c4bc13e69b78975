package dev.retort.dialect.sqlite;

import java.util.Locale;

/**
 * One token of SQL, to the letter.
 *
 * @param start where it begins in the text it was cut from
 */
record Token(Kind kind, String text, int start) {

    /** What a token is. */
    enum Kind {
        SPACE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        WORD,
        QUOTED_NAME,
        STRING,
        BLOB,
        NUMBER,
        VARIABLE,
        SYMBOL
    }

    int end() {
        return start + text.length();
    }

    /** Space and comments: nothing that a parser looks at. */
    boolean isTrivia() {
        return kind == Kind.SPACE || isComment();
    }

    boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it can be a name; SQLite takes a string for one, too. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.STRING;
    }

    /** The name that it stands for, without quotes. */
    String name() {
        if (kind == Kind.WORD || text.length() < 2) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(text.length() - 1);
        return quote.equals("]") ? inner : inner.replace(quote + quote, quote);
    }

    /** The form in which equal tokens are equal: words without regard to case. */
    String folded() {
        return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.BLOB
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }
}
