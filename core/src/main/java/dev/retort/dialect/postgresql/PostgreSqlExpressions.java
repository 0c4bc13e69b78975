package dev.retort.dialect.postgresql;

import dev.retort.schema.Table;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of expressions, as far as text alone decides. */
final class PostgreSqlExpressions {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<quoted>[eE]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$(\\w*)\\$.*?\\$\\2\\$)"
                            + "|(?<space>\\s+)|(?<other>.)",
                    Pattern.DOTALL);

    private PostgreSqlExpressions() {}

    /** The form of an expression about a table; the table is null where it is not known. */
    static String form(String sql, String home, @Nullable Table table) {
        String form = PostgreSqlExpressionReader.read(sql, new PostgreSqlCasts(home, table));
        return form == null ? plain(PostgreSqlText.bare(sql)) : form;
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
