package dev.retort.dialect.h2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL text cut into tokens; comments and space are gone. */
final class H2Tokens {

    /** What a token is. */
    enum Kind {
        /** A word without quotes, in lower case. */
        WORD,
        /** A name in quotes, without them. */
        NAME,
        NUMBER,
        /** A string or bytes, as a literal with single quotes. */
        STRING,
        SYMBOL
    }

    /** One token. */
    record Token(Kind kind, String text) {}

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<skip>\\s+|--[^\\n]*|//[^\\n]*|/\\*.*?\\*/)"
                            + "|\\$\\$(?<dollar>.*?)\\$\\$"
                            + "|(?<prefix>[xXnN]|[uU]&)?(?<string>'(?:[^']|'')*')"
                            + "|\"(?<name>(?:[^\"]|\"\")*)\""
                            + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
                            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                            + "|(?<symbol><>|!=|<=|>=|\\|\\||::|!~\\*|!~|~\\*|&&|.)",
                    Pattern.DOTALL);

    private H2Tokens() {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("skip") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("dollar") != null) {
            return new Token(Kind.STRING, "'" + matcher.group("dollar").replace("'", "''") + "'");
        }
        if (matcher.group("string") != null) {
            return new Token(Kind.STRING, string(matcher));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name").replace("\"\"", "\""));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, number(matcher.group("number")));
        }
        return matcher.group("word") != null
                ? new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT))
                : new Token(Kind.SYMBOL, matcher.group("symbol"));
    }

    private static String string(Matcher matcher) {
        String prefix = matcher.group("prefix");
        String text = matcher.group("string");
        if (prefix == null || prefix.equalsIgnoreCase("n")) {
            return text;
        }
        return prefix.equalsIgnoreCase("x")
                ? "x" + text.toLowerCase(Locale.ROOT)
                : prefix.toLowerCase(Locale.ROOT) + text;
    }

    /** A number without digits that add nothing. */
    static String number(String text) {
        BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        return number.stripTrailingZeros().toPlainString();
    }
}
