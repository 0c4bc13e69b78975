package dev.retort.script;

import dev.retort.revision.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The marker of a section of an SQL script: {@code -- upgrade}, {@code -- downgrade NAME, …}.
 *
 * @param dialects the dialects it is for; empty for all
 */
record Section(Direction direction, List<String> dialects) {

    Section {
        dialects = List.copyOf(dialects);
    }

    /**
     * The marker that a comment is, if nothing or names of dialects follow its word.
     *
     * @param known the dialects by all their names, in lower case
     */
    static Optional<Section> parse(String comment, Map<String, String> known) {
        String text = comment.substring(2).strip();
        if (!begins(text, "upgrade") && !begins(text, "downgrade")) {
            return Optional.empty();
        }
        String[] parts = text.toLowerCase(Locale.ROOT).split("\\s+", 2);
        Direction direction = parts[0].equals("upgrade") ? Direction.UPGRADE : Direction.DOWNGRADE;
        List<String> names = parts.length == 1 ? List.of() : List.of(parts[1].split("\\s*,\\s*"));
        return known.keySet().containsAll(names)
                ? Optional.of(new Section(direction, names.stream().map(known::get).toList()))
                : Optional.empty();
    }

    private static boolean begins(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length())
                && (text.length() == word.length() || text.charAt(word.length()) <= ' ');
    }

    /** Whether it is for a dialect. */
    boolean isFor(String dialect) {
        return dialects.isEmpty() || dialects.contains(dialect);
    }
}
