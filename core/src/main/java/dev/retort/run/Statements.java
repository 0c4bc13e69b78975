package dev.retort.run;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be known of statements to run them. */
final class Statements {

    /** What changes rows only; everything else commits where DDL is not transactional. */
    private static final Set<String> OF_ROWS =
            Set.of("select", "insert", "update", "delete", "merge", "replace", "with", "values");

    /** What leaves alone all that is there already, or fails. */
    private static final Set<String> OF_NEW =
            Set.of("create", "comment", "select", "values", "set", "pragma", "use");

    private Statements() {}

    static void close(@Nullable Statement... statements) throws SQLException {
        for (Statement statement : statements) {
            if (statement != null) {
                statement.close();
            }
        }
    }

    /** Whether a statement may commit by itself on a database where DDL does. */
    static boolean mayCommit(String sql) {
        return !OF_ROWS.contains(firstWord(sql));
    }

    /** Whether a statement changes nothing that is there already. */
    static boolean changesNothingThere(String sql) {
        return OF_NEW.contains(firstWord(sql));
    }

    private static String firstWord(String sql) {
        int at = 0;
        while (at < sql.length()) {
            if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at);
                at = end < 0 ? sql.length() : end + 2;
            } else if (sql.charAt(at) <= ' ' || sql.charAt(at) == '(') {
                at++;
            } else {
                break;
            }
        }
        int end = at;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
