package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How like two things are, from 0 for not at all to 1 for the same. */
final class Likeness {

    /** Words that many names share without being alike. */
    private static final Set<String> COMMON =
            Set.of("id", "at", "by", "is", "has", "no", "date", "time", "type", "code");

    private Likeness() {}

    /** Of names: by their letters, or by the words that they share. */
    static double ofNames(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int longest = Math.max(a.length(), b.length());
        double letters = 1.0 - (double) distance(a, b) / longest;
        Set<String> first = parts(one);
        Set<String> second = parts(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        double words = 2.0 * shared.size() / (first.size() + second.size());
        shared.removeAll(COMMON);
        return shared.isEmpty() ? letters : Math.max(letters, words);
    }

    private static Set<String> parts(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.asList(spaced.split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** Of tables: by the columns of one name and one type. */
    static double ofTables(Table one, Table other, Comparison comparison) {
        Map<String, SqlType> first = types(one, comparison);
        Map<String, SqlType> second = types(other, comparison);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared =
                first.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(second.get(entry.getKey())))
                        .count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Map<String, SqlType> types(Table table, Comparison comparison) {
        Map<String, SqlType> types = new LinkedHashMap<>();
        List<Column> columns = table.columns();
        columns.forEach(
                column ->
                        types.put(
                                comparison.keys().of(column.name()),
                                comparison.type(table, column)));
        return types;
    }
}
