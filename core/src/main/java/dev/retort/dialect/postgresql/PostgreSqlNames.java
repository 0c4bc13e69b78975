package dev.retort.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that PostgreSQL makes up where nobody gives one. */
final class PostgreSqlNames {

    /** NAMEDATALEN without the zero at its end. */
    static final int MOST_BYTES = 63;

    private static final Set<String> LABELS =
            Set.of("pkey", "key", "fkey", "check", "excl", "idx", "seq", "not_null");

    /** Hibernate's: two letters or three, and a hash in base 35. */
    private static final Pattern HASHED = Pattern.compile("(?i)(fk|uk|idx|uc|ix)_?[0-9a-y]{22,26}");

    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    private PostgreSqlNames() {}

    /** {@code table_columns_label}, cut to the length that a name may have. */
    static String made(String table, @Nullable String columns, String label) {
        String first = table;
        String second = columns == null ? "" : columns;
        int room = MOST_BYTES - label.length() - 1 - (columns == null ? 0 : 1);
        while (bytes(first) + bytes(second) > room) {
            if (bytes(first) > bytes(second)) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + (columns == null ? "" : "_" + second) + "_" + label;
    }

    /** A name as the database keeps it: what is too long is cut, between characters. */
    static String cut(String name) {
        if (name.length() <= MOST_BYTES / 4 || bytes(name) <= MOST_BYTES) {
            return name;
        }
        int end = Math.min(name.length(), MOST_BYTES);
        while (bytes(name.substring(0, end)) > MOST_BYTES
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether the database or a mapper made this name of a part of a table up. */
    static boolean isMade(String table, List<String> columns, String name) {
        if (HASHED.matcher(name).matches()) {
            return true;
        }
        String plain = NUMBER.matcher(name).replaceFirst("");
        for (String label : LABELS) {
            if (isMade(table, columns, plain, label)) {
                return true;
            }
        }
        return false;
    }

    /** Any columns of the table may stand between, each joined to the next by an underscore. */
    private static boolean isMade(String table, List<String> columns, String name, String label) {
        if (name.equals(made(table, null, label))) {
            return true;
        }
        if (!name.endsWith("_" + label) || !name.startsWith(table + "_")) {
            return columns.stream().anyMatch(it -> name.equals(made(table, it, label)));
        }
        int end = name.length() - label.length() - 1;
        int start = table.length() + 1;
        return start <= end && consistsOf(columns, name.substring(start, end));
    }

    private static boolean consistsOf(List<String> columns, String text) {
        for (String column : columns) {
            if (text.equals(column)
                    || (text.startsWith(column + "_")
                            && consistsOf(columns, text.substring(column.length() + 1)))) {
                return true;
            }
        }
        return text.equals("expr");
    }
}
