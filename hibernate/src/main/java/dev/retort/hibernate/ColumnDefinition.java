package dev.retort.hibernate;

import dev.retort.schema.ColumnOption;
import dev.retort.schema.Identity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param identity how the column numbers its rows, or null
 * @param comment the text behind COMMENT, or null
 * @param options what some databases know beyond the standard
 * @param checks the conditions behind CHECK
 * @param unread clauses that bear on more than the column, or that nobody knows
 */
record ColumnDefinition(
        String type,
        boolean notNull,
        boolean unique,
        @Nullable String defaultSql,
        @Nullable String collation,
        @Nullable String generatedAs,
        boolean stored,
        Identity.@Nullable Mode identity,
        @Nullable String comment,
        Map<ColumnOption, String> options,
        List<String> checks,
        List<String> unread) {

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

    private static final Pattern CHARACTER_SET =
            Pattern.compile("(?i)\\s+(?:character\\s+set|charset)\\s*=?\\s*([\\w]+)");

    private static final Pattern IDENTITY =
            Pattern.compile(
                    "generated\\s+(always|by\\s+default)\\s+as\\s+identity.*", Pattern.DOTALL);

    ColumnDefinition {
        options = Map.copyOf(options);
        checks = List.copyOf(checks);
        unread = List.copyOf(unread);
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
            case "on" -> before.startsWith("references");
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
        private Identity.@Nullable Mode identity;
        private @Nullable String comment;
        private final Map<ColumnOption, String> options = new EnumMap<>(ColumnOption.class);
        private final List<String> checks = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        Parts(String type) {
            Matcher characters = CHARACTER_SET.matcher(type);
            if (characters.find()) {
                options.put(ColumnOption.CHARACTER_SET, characters.group(1));
            }
            this.type = characters.replaceFirst("");
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
            } else if (!takeOfSome(clause, lower) && !lower.equals("null")) {
                unread.add(clause);
            }
        }

        /** What only some databases have. */
        private boolean takeOfSome(String clause, String lower) {
            Matcher numbering = IDENTITY.matcher(lower);
            if (numbering.matches()) {
                identity =
                        numbering.group(1).equals("always")
                                ? Identity.Mode.ALWAYS
                                : Identity.Mode.BY_DEFAULT;
            } else if (lower.equals("auto_increment")) {
                identity = Identity.Mode.BY_DEFAULT;
            } else if (lower.matches("on\\s+update\\s+.*")) {
                options.put(
                        ColumnOption.ON_UPDATE,
                        clause.replaceFirst("(?i)on\\s+update\\s+", "").trim());
            } else if (lower.equals("invisible")) {
                options.put(ColumnOption.INVISIBLE, "true");
            } else if (lower.matches("(?s)comment\\s*'.*'")) {
                comment =
                        clause.substring(clause.indexOf('\'') + 1, clause.length() - 1)
                                .replace("''", "'");
            } else {
                return false;
            }
            return true;
        }

        private static String inParentheses(String clause) {
            return clause.substring(clause.indexOf('(') + 1, clause.lastIndexOf(')')).trim();
        }

        ColumnDefinition finish() {
            return new ColumnDefinition(
                    type,
                    notNull,
                    unique,
                    defaultSql,
                    collation,
                    generatedAs,
                    stored,
                    identity,
                    comment,
                    options,
                    checks,
                    unread);
        }
    }
}
