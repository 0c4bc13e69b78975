package dev.retort.dialect.h2;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a view's query says, as H2 itself writes it. */
final class H2Query {

    private static final String NAME = "\"(?:[^\"]|\"\")*\"";

    /** One entry of a select list that says what its column is called. */
    private static final Pattern NAMED =
            Pattern.compile("(?s)(?:.* AS |(?:" + NAME + "\\.)*)(" + NAME + ")");

    private static final Pattern RELATION =
            Pattern.compile("(" + NAME + ")\\.(" + NAME + ")(?!\\.)");

    private static final String SELECT = "SELECT\n    ";

    private H2Query() {}

    /** The names of the columns as the query gives them, in the catalog's words. */
    static List<String> columns(String query) {
        if (!query.startsWith(SELECT)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String entry : entries(query.substring(SELECT.length()))) {
            Matcher named = NAMED.matcher(entry.strip());
            if (!named.matches()) {
                return List.of();
            }
            names.add(unquoted(named.group(1)));
        }
        return names;
    }

    /** The select list, cut at its commas; it ends where a line begins without indentation. */
    private static List<String> entries(String text) {
        int end = text.length();
        Matcher line = Pattern.compile("\n(?! )").matcher(text);
        if (line.find()) {
            end = line.start();
        }
        List<String> entries = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = H2Text.endOfQuoted(text, at) - 1;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                entries.add(text.substring(start, at));
                start = at + 1;
            }
        }
        entries.add(text.substring(start, end));
        return entries;
    }

    /** The pairs of names that may be a schema and a relation in it. */
    static Set<List<String>> relations(String query) {
        Set<List<String>> relations = new LinkedHashSet<>();
        Matcher pair = RELATION.matcher(query);
        while (pair.find()) {
            relations.add(List.of(unquoted(pair.group(1)), unquoted(pair.group(2))));
        }
        return relations;
    }

    /** The query with its condition in one form, since H2 reorders that with each compilation. */
    static String form(String query, UnaryOperator<String> condition) {
        int where = lineAt(query, 0, "WHERE ");
        if (where < 0) {
            return query;
        }
        int start = where + "WHERE ".length();
        int end = lineAt(query, start, "");
        int stop = end < 0 ? query.length() : end;
        return query.substring(0, start)
                + condition.apply(query.substring(start, stop))
                + query.substring(stop);
    }

    /** Where a line begins so that is neither indented nor within quotes; -1 for nowhere. */
    private static int lineAt(String query, int from, String words) {
        int at = from;
        while (at < query.length()) {
            char c = query.charAt(at);
            boolean begins = c == '\n' && !query.startsWith(" ", at + 1);
            if (begins && query.startsWith(words, at + 1)) {
                return at + 1;
            }
            at = c == '\'' || c == '"' ? H2Text.endOfQuoted(query, at) : at + 1;
        }
        return -1;
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }
}
