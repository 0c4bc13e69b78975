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
                            + "|(?<escaped>[uU]&)?\"(?<name>(?:[^\"]|\"\")*)\""
                            + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
                            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                            + "|(?<symbol><>|!=|<=|>=|\\|\\||::|!~\\*|!~|~\\*|&&|.)",
                    Pattern.DOTALL);

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:\\\\|\\+\\p{XDigit}{6}|\\p{XDigit}{4})");

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
            String name = matcher.group("name").replace("\"\"", "\"");
            return new Token(Kind.NAME, matcher.group("escaped") == null ? name : decoded(name));
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
        return prefix.equalsIgnoreCase("x") ? "x" + text.toLowerCase(Locale.ROOT) : decoded(text);
    }

    /** What stands behind {@code U&}, as the catalog writes text that is not ASCII alone. */
    private static String decoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(character(it.group())));
    }

    private static String character(String escape) {
        return escape.equals("\\\\")
                ? "\\"
                : Character.toString(Integer.parseInt(escape.replaceFirst("^\\\\\\+?", ""), 16));
    }

    /** A number without digits that add nothing. */
    static String number(String text) {
        BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        return number.stripTrailingZeros().toPlainString();
    }
}
