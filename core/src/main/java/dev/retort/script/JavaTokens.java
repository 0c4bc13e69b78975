package dev.retort.script;

/**
 * Cuts Java source into tokens, as far as reading a header needs it; comments are passed over.
 *
 * <p>Where the text ends inside a token or before one, the token is {@link Kind#END}.
 */
final class JavaTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        SIGN,
        OTHER,
        END
    }

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private int at;
    private int begin;
    private int line = 1;
    private int counted;
    private Kind kind = Kind.END;

    JavaTokens(String source) {
        this.source = source;
    }

    /** The kind of the token at which this stands. */
    Kind kind() {
        return kind;
    }

    /** The token as it is written. */
    String text() {
        return source.substring(begin, at);
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && source.charAt(begin) == sign;
    }

    boolean is(String word) {
        return kind == Kind.WORD && at - begin == word.length() && source.startsWith(word, begin);
    }

    /** The line on which the token begins. */
    int line() {
        for (; counted < begin; counted++) {
            if (source.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Goes to the next token. */
    void next() {
        passOver();
        begin = at;
        if (at >= source.length()) {
            kind = Kind.END;
            return;
        }
        char c = source.charAt(at);
        if (Character.isJavaIdentifierPart(c)) {
            kind = Character.isJavaIdentifierStart(c) ? Kind.WORD : Kind.OTHER;
            word();
        } else if (c == '"') {
            kind = Kind.STRING;
            literal(source.startsWith(TEXT_BLOCK, at) ? TEXT_BLOCK : "\"");
        } else if (c == '\'') {
            kind = Kind.OTHER;
            literal("'");
        } else {
            kind = Kind.SIGN;
            at++;
        }
    }

    private void word() {
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
    }

    private void literal(String quote) {
        at += quote.length();
        while (at < source.length() && !source.startsWith(quote, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at += quote.length();
        if (at > source.length()) {
            at = source.length();
            kind = Kind.END;
        }
    }

    private void passOver() {
        while (at < source.length()) {
            if (source.charAt(at) <= ' ') {
                at++;
            } else if (source.startsWith("//", at)) {
                at = after("\n");
            } else if (source.startsWith("/*", at)) {
                at = after("*/");
            } else {
                return;
            }
        }
    }

    private int after(String end) {
        int found = source.indexOf(end, at + 2);
        return found < 0 ? source.length() : found + end.length();
    }

    /** What the string literal means at which this stands. */
    String string() {
        String text = text();
        if (!text.startsWith(TEXT_BLOCK)) {
            return withoutUnicodeEscapes(text.substring(1, text.length() - 1)).translateEscapes();
        }
        String block = text.substring(text.indexOf('\n') + 1, text.length() - TEXT_BLOCK.length());
        return withoutUnicodeEscapes(block).replace("\r\n", "\n").stripIndent().translateEscapes();
    }

    private static String withoutUnicodeEscapes(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("\\u", i)) {
                int digits = i + 2;
                while (text.startsWith("u", digits)) {
                    digits++;
                }
                out.append((char) Integer.parseInt(text.substring(digits, digits + 4), 16));
                i = digits + 4;
            } else {
                int length = text.charAt(i) == '\\' ? 2 : 1;
                out.append(text, i, i + length);
                i += length;
            }
        }
        return out.toString();
    }
}
