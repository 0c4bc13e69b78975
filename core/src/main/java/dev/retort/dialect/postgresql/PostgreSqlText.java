package dev.retort.dialect.postgresql;

import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and settings that options hold as text. */
final class PostgreSqlText {

    private PostgreSqlText() {}

    /** Qualified names that are separated by comma. */
    static List<QualifiedName> names(String list) {
        return split(list).stream().map(QualifiedName::parse).toList();
    }

    /** Names of columns that are separated by comma, in quotes where they hold one. */
    static List<String> columns(String list) {
        return split(list).stream()
                .map(
                        it ->
                                it.length() > 2 && it.startsWith("\"") && it.endsWith("\"")
                                        ? it.substring(1, it.length() - 1).replace("\"\"", "\"")
                                        : it)
                .toList();
    }

    /** The text that {@link #columns} reads back. */
    static String ofColumns(List<String> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(
                                it ->
                                        it.indexOf(',') < 0 && it.indexOf('"') < 0
                                                ? it
                                                : '"' + it.replace("\"", "\"\"") + '"')
                        .toList());
    }

    /** What commas separate outside of quotes and parentheses. */
    static List<String> split(String list) {
        return splitBy(list, ",");
    }

    /** What a separator separates outside of quotes, parentheses and brackets. */
    static List<String> splitBy(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i).strip());
                start = i + separator.length();
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** An expression as the server tells it, made fit to be written again. */
    static String told(String expression) {
        return PostgreSqlListings.written(bare(expression));
    }

    /** An expression without the parentheses around the whole of it. */
    static String bare(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis at the beginning closes. */
    private static int closing(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The clauses that lead from one setting of row-level security to another. */
    static String rowSecurity(@Nullable String from, @Nullable String to) {
        List<String> clauses = new ArrayList<>();
        if (isEnabled(from) != isEnabled(to)) {
            clauses.add((isEnabled(to) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
        if (isForced(from) != isForced(to)) {
            clauses.add((isForced(to) ? "" : "NO ") + "FORCE ROW LEVEL SECURITY");
        }
        return String.join(", ", clauses);
    }

    /** The setting of row-level security as an option has it; null for none. */
    static @Nullable String rowSecurity(boolean enabled, boolean forced) {
        if (enabled) {
            return forced ? "forced" : "enabled";
        }
        return forced ? "forced, disabled" : null;
    }

    private static boolean isEnabled(@Nullable String setting) {
        return "enabled".equals(setting) || "forced".equals(setting);
    }

    private static boolean isForced(@Nullable String setting) {
        return setting != null && setting.startsWith("forced");
    }

    /** The clauses that lead from some storage parameters to others. */
    static String storageParameters(@Nullable String from, @Nullable String to) {
        Map<String, String> gone = settings(from);
        Map<String, String> set = new LinkedHashMap<>(settings(to));
        set.entrySet().removeIf(it -> it.getValue().equals(gone.get(it.getKey())));
        gone.keySet().removeAll(settings(to).keySet());
        List<String> clauses = new ArrayList<>();
        if (!set.isEmpty()) {
            List<String> each = new ArrayList<>();
            set.forEach((name, value) -> each.add(value.isEmpty() ? name : name + "=" + value));
            clauses.add("SET (" + String.join(", ", each) + ")");
        }
        if (!gone.isEmpty()) {
            clauses.add("RESET (" + String.join(", ", gone.keySet()) + ")");
        }
        return String.join(", ", clauses);
    }

    private static Map<String, String> settings(@Nullable String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (text != null && !text.isBlank()) {
            for (String each : split(text)) {
                int sign = each.indexOf('=');
                settings.put(
                        (sign < 0 ? each : each.substring(0, sign)).strip(),
                        sign < 0 ? "" : each.substring(sign + 1).strip());
            }
        }
        return settings;
    }

    /** Appends a value with what stands around it, if there is one. */
    static void append(StringBuilder text, String before, @Nullable String value, String after) {
        if (value != null) {
            text.append(before).append(value).append(after);
        }
    }
}
