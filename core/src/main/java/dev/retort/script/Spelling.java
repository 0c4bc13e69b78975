package dev.retort.script;

/** Words that are nearly another. */
final class Spelling {

    private Spelling() {}

    /** Whether at most two letters, and less than a third, were mistaken. */
    static boolean isNear(String word, String known) {
        return !word.equals(known)
                && Math.abs(word.length() - known.length()) <= 2
                && distance(word, known) <= Math.min(2, known.length() / 3);
    }

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
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[row.length - 1];
    }
}
