package dev.retort.cli.configuration;

import java.util.Comparator;
import java.util.List;

/** The word that someone may have meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * A sentence, with a blank before it, that names the nearest word, or all where none is near.
     */
    public static String sentence(String word, List<String> known) {
        if (known.isEmpty()) {
            return " There are none.";
        }
        return known.stream()
                .filter(it -> distance(word, it) <= 1 + word.length() / 3)
                .min(Comparator.comparingInt(it -> distance(word, it)))
                .map(it -> " The nearest is \"" + it + "\".")
                .orElseGet(() -> " Known: " + String.join(", ", known) + ".");
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
