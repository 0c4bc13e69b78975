package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, read one after another. */
final class PostgreSqlTokens {

    /** What a token is. */
    enum Kind {
        /** A name or a keyword, in lower case unless it was quoted. */
        WORD,
        /** A name in quotes that would not be the same without them. */
        NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    /** One token; a string without its quotes. */
    record Token(Kind kind, String text) {

        boolean is(String wanted) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
        }
    }

    /** Text that this reader does not understand. */
    static final class Strange extends Exception {

        private static final long serialVersionUID = 1L;

        Strange(String what) {
            super(what);
        }
    }

    private static final Token END = new Token(Kind.END, "");

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s+|--[^\\n]*|/\\*.*?\\*/"
                            + "|(?<string>[eE]?'(?:[^']|'')*')"
                            + "|(?<dollar>\\$(?<tag>\\w*)\\$(?<body>.*?)\\$\\k<tag>\\$)"
                            + "|(?<name>\"(?:[^\"]|\"\")*\")"
                            + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|\\.\\d+)"
                            + "|(?<word>[\\p{L}_][\\p{L}\\d_$]*)"
                            + "|(?<sign>::|:=|=>|[-+*/<>=~!@#%^&|`?]+|[()\\[\\],.:;])",
                    Pattern.DOTALL);

    private final List<Token> tokens;
    private int next;

    private PostgreSqlTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static PostgreSqlTokens of(String sql) throws Strange {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int from = 0;
        while (from < sql.length()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw new Strange(sql);
            }
            add(tokens, matcher);
            from = matcher.end();
        }
        return new PostgreSqlTokens(tokens);
    }

    private static void add(List<Token> tokens, Matcher found) throws Strange {
        if (found.group("string") != null) {
            tokens.add(new Token(Kind.STRING, unquoted(found.group("string"))));
        } else if (found.group("dollar") != null) {
            tokens.add(new Token(Kind.STRING, found.group("body")));
        } else if (found.group("name") != null) {
            String name = found.group("name");
            String bare = name.substring(1, name.length() - 1).replace("\"\"", "\"");
            boolean plain = bare.matches("[a-z_][a-z0-9_]*");
            tokens.add(new Token(plain ? Kind.WORD : Kind.NAME, bare));
        } else if (found.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, found.group("number").toLowerCase(Locale.ROOT)));
        } else if (found.group("word") != null) {
            tokens.add(new Token(Kind.WORD, found.group("word").toLowerCase(Locale.ROOT)));
        } else if (found.group("sign") != null) {
            tokens.add(new Token(Kind.SIGN, found.group("sign")));
        }
    }

    private static String unquoted(String text) throws Strange {
        int start = text.indexOf('\'');
        String body = text.substring(start + 1, text.length() - 1).replace("''", "'");
        if (start == 0) {
            return body;
        }
        if (body.replace("\\\\", "").indexOf('\\') >= 0) {
            throw new Strange(text);
        }
        return body.replace("\\\\", "\\");
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    boolean isAtEnd() {
        return next >= tokens.size();
    }

    /** Takes these words and signs if they come next. */
    boolean skip(String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!peek(i).is(wanted[i])) {
                return false;
            }
        }
        next += wanted.length;
        return true;
    }

    void expect(String wanted) throws Strange {
        if (!skip(wanted)) {
            throw new Strange(peek().text());
        }
    }
}
