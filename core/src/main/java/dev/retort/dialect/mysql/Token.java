package dev.retort.dialect.mysql;

import java.util.Locale;

/** One piece of SQL text, as it stands there. */
record Token(Kind kind, String text) {

    /** What a piece of SQL can be. */
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        /** A name in backticks. */
        NAME,
        SYMBOL,
        SPACE,
        COMMENT
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** Whether it says nothing: white space or a comment. */
    boolean isBlank() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    /** The name without its backticks. */
    String name() {
        return kind == Kind.NAME ? text.substring(1, text.length() - 1).replace("``", "`") : text;
    }

    /** A word in lower case, anything else as it is. */
    String lower() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text;
    }
}
