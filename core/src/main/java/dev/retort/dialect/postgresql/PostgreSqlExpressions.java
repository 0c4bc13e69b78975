package dev.retort.dialect.postgresql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of expressions, as far as text alone decides. */
final class PostgreSqlExpressions {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<quoted>[eE]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$(\\w*)\\$.*?\\$\\2\\$)"
                            + "|(?<space>\\s+)|(?<other>.)",
                    Pattern.DOTALL);

    private static final Pattern TEXT_CAST =
            Pattern.compile(
                    "('(?:[^']|'')*')::(?:character varying|varchar|text|bpchar)\\b(?!\\[)");

    private PostgreSqlExpressions() {}

    static String form(String sql) {
        String text = plain(PostgreSqlText.bare(sql));
        text = TEXT_CAST.matcher(text).replaceAll("$1");
        return text.equals("now()") ? "current_timestamp" : text;
    }

    /** Lower case and single spaces outside of quotes. */
    static String plain(String sql) {
        StringBuilder form = new StringBuilder();
        Matcher tokens = TOKEN.matcher(sql.strip());
        while (tokens.find()) {
            if (tokens.group("quoted") != null) {
                form.append(tokens.group("quoted"));
            } else {
                form.append(
                        tokens.group("space") == null
                                ? tokens.group("other").toLowerCase(Locale.ROOT)
                                : " ");
            }
        }
        return form.toString();
    }
}
