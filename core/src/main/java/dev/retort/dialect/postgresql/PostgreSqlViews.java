package dev.retort.dialect.postgresql;

import dev.retort.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CREATE OR REPLACE VIEW can do: columns come at the end, and none goes. */
final class PostgreSqlViews {

    private static final Pattern SELECT =
            Pattern.compile("\\s*SELECT\\s+(?:DISTINCT\\s+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM = Pattern.compile("\\bFROM\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("(?s).*?(\"(?:[^\"]|\"\")+\"|\\w+)\\s*");

    private PostgreSqlViews() {}

    /** Whether the columns begin with those that are there, as far as the text can tell. */
    static boolean onlyGrows(View from, View to) {
        List<String> was = columns(from);
        List<String> shall = columns(to);
        return was.isEmpty()
                || shall.isEmpty()
                || was.size() <= shall.size() && was.equals(shall.subList(0, was.size()));
    }

    /** The names of the columns; empty where they are not to be read from the text. */
    private static List<String> columns(View view) {
        if (!view.columns().isEmpty()) {
            return view.columns();
        }
        Matcher select = SELECT.matcher(view.query());
        if (!select.lookingAt()) {
            return List.of();
        }
        String rest = view.query().substring(select.end());
        Matcher from = FROM.matcher(rest);
        while (from.find()) {
            List<String> items = PostgreSqlText.split(rest.substring(0, from.start()));
            if (balanced(rest.substring(0, from.start()))) {
                List<String> names = items.stream().map(PostgreSqlViews::name).toList();
                return names.contains("") ? List.of() : names;
            }
        }
        return List.of();
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                == text.chars().filter(c -> c == ')').count();
    }

    private static String name(String item) {
        Matcher name = NAME.matcher(item.strip());
        if (!name.matches()) {
            return "";
        }
        String text = name.group(1);
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }
}
