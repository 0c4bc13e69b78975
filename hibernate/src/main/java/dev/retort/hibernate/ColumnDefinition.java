package dev.retort.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that defines a column, taken apart: {@code columnDefinition} of an annotation often says
 * more than the type.
 *
 * @param type the type alone
 * @param defaultSql the expression behind DEFAULT, or null
 * @param checks the conditions behind CHECK
 */
record ColumnDefinition(
        String type,
        boolean notNull,
        boolean unique,
        @Nullable String defaultSql,
        @Nullable String collation,
        @Nullable String generatedAs,
        boolean stored,
        List<String> checks) {

    /** The words with which a clause can begin; none of them can stand inside a type. */
    private static final Set<String> CLAUSES =
            Set.of(
                    "as",
                    "auto_increment",
                    "check",
                    "collate",
                    "comment",
                    "constraint",
                    "default",
                    "generated",
                    "invisible",
                    "not",
                    "null",
                    "on",
                    "primary",
                    "references",
                    "unique",
                    "virtual",
                    "stored");

    /** A word, a string, a quoted name, a parenthesis, or any other single character. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\w.]+|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\S");

    ColumnDefinition {
        checks = List.copyOf(checks);
    }

    static ColumnDefinition parse(String text) {
        List<String> clauses = split(text);
        Parts parts = new Parts(clauses.get(0));
        for (int i = 1; i < clauses.size(); i++) {
            parts.take(clauses.get(i));
        }
        return parts.finish();
    }

    /** The type, and each clause from its first word on. */
    private static List<String> split(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        int start = 0;
        int depth = 0;
        boolean valueNext = false;
        while (tokens.find()) {
            String token = tokens.group().toLowerCase(Locale.ROOT);
            boolean begins = depth == 0 && CLAUSES.contains(token) && !valueNext;
            if (begins && !continues(clauses, text.substring(start, tokens.start()), token)) {
                clauses.add(text.substring(start, tokens.start()).trim());
                start = tokens.start();
            }
            valueNext = begins && token.equals("default");
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
        clauses.add(text.substring(start).trim());
        return clauses;
    }

    /** NULL goes with NOT, AS with GENERATED ALWAYS, and a literal NULL with its DEFAULT. */
    private static boolean continues(List<String> clauses, String begun, String token) {
        String before = begun.trim().toLowerCase(Locale.ROOT);
        return switch (token) {
            case "null" -> before.equals("not");
            case "as" -> before.startsWith("generated");
            case "virtual", "stored" -> before.contains("as");
            case "default" -> before.endsWith(" by");
            case "unique", "check", "not" -> before.startsWith("constraint");
            default -> false;
        };
    }

    /** What has been read so far. */
    private static final class Parts {

        private final String type;
        private boolean notNull;
        private boolean unique;
        private @Nullable String defaultSql;
        private @Nullable String collation;
        private @Nullable String generatedAs;
        private boolean stored = true;
        private final List<String> checks = new ArrayList<>();

        Parts(String type) {
            this.type = type;
        }

        void take(String clause) {
            String lower = clause.toLowerCase(Locale.ROOT);
            if (lower.matches("not\\s+null")) {
                notNull = true;
            } else if (lower.equals("unique")) {
                unique = true;
            } else if (lower.startsWith("default")) {
                defaultSql = clause.substring("default".length()).trim();
            } else if (lower.startsWith("collate")) {
                collation = clause.substring("collate".length()).trim().replace("\"", "");
            } else if (lower.startsWith("check")) {
                checks.add(inParentheses(clause));
            } else if (lower.matches("(?s)(generated\\s+always\\s+)?as\\s*\\(.*")) {
                generatedAs = inParentheses(clause);
                stored = !lower.endsWith("virtual");
            }
        }

        private static String inParentheses(String clause) {
            return clause.substring(clause.indexOf('(') + 1, clause.lastIndexOf(')')).trim();
        }

        ColumnDefinition finish() {
            return new ColumnDefinition(
                    type, notNull, unique, defaultSql, collation, generatedAs, stored, checks);
        }
    }
}
