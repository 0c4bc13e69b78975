package dev.retort.dialect.mysql;

import dev.retort.schema.View;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Views as SQL. Their options are the words of CREATE VIEW: {@code ALGORITHM = MERGE}, {@code SQL
 * SECURITY INVOKER}, {@code WITH LOCAL CHECK OPTION}, in this order.
 */
final class MySqlViews {

    private static final Pattern CHECK =
            Pattern.compile(
                    "WITH\\s+(?:CASCADED\\s+|LOCAL\\s+)?CHECK\\s+OPTION", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?i)(ALGORITHM\\s*=\\s*\\w+\\s*)?"
                            + "(DEFINER\\s*=\\s*[^\\s@]+(\\s*@\\s*\\S+)?\\s*)?"
                            + "(SQL\\s+SECURITY\\s+\\w+)?");

    private MySqlViews() {}

    /** What follows {@code CREATE} or {@code CREATE OR REPLACE}. */
    static String create(View view, Function<String, RuntimeException> refuse) {
        if (view.materialized()) {
            throw refuse.apply(
                    "has no materialized views; make a table of the query and fill it by an"
                            + " event.");
        }
        Matcher check = CHECK.matcher(view.options());
        boolean checked = check.find();
        String words = (checked ? check.replaceFirst("") : view.options()).strip();
        if (!WORDS.matcher(words).matches()) {
            throw refuse.apply(
                    "knows ALGORITHM, DEFINER, SQL SECURITY and CHECK OPTION of a view, not \""
                            + words
                            + "\".");
        }
        return words
                + (words.isEmpty() ? "" : " ")
                + "VIEW "
                + MySqlNames.quote(view.name())
                + (view.columns().isEmpty() ? "" : " (" + MySqlNames.list(view.columns()) + ")")
                + " AS\n"
                + view.query()
                + (checked ? "\n" + check.group().toUpperCase(Locale.ROOT) : "");
    }
}
