package dev.retort.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of raw SQL without a parser: whether it can have changed the schema. */
final class SqlReading {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Set<String> ROWS_ONLY = Set.of("insert", "update", "delete", "select");

    private SqlReading() {}

    /** True where every statement is plainly one that leaves the schema as it is. */
    static boolean changesRowsOnly(String sql) {
        String bare = LITERAL.matcher(COMMENT.matcher(sql).replaceAll(" ")).replaceAll("''");
        for (String statement : bare.split(";", -1)) {
            String text = statement.strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !isRowsOnly(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRowsOnly(String statement) {
        String word = statement.split("\\W", 2)[0];
        boolean selectsInto = word.equals("select") && statement.contains(" into ");
        // A function that is called may do anything, and often does: setval is the harmless one.
        return ROWS_ONLY.contains(word) && !selectsInto && !statement.contains("$$");
    }
}
