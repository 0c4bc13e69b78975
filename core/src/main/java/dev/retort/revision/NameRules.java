package dev.retort.revision;

import dev.retort.error.InvalidNameException;
import java.util.Set;
import java.util.regex.Pattern;

/** What an id and a label may look like, so that no target can be read in two ways. */
final class NameRules {

    static final Set<String> WORDS = Set.of("head", "heads", "base", "current");

    private static final String OUTSIDE_ID = "@+-:, \t\n\u000b\f\r";
    private static final Pattern OUTSIDE_LABEL = Pattern.compile("[@:,\\s]");
    private static final Pattern LIKE_STEPS = Pattern.compile("[+-].*|.*[+-][0-9]+");

    private NameRules() {}

    static void checkId(String id, String path) {
        check(id, path);
        for (int i = 0; i < id.length(); i++) {
            if (OUTSIDE_ID.indexOf(id.charAt(i)) >= 0) {
                throw new InvalidNameException(
                        id, path, "an id has no white space and none of @ + - : , in it.");
            }
        }
    }

    static void checkLabel(String label, String path) {
        check(label, path);
        if (OUTSIDE_LABEL.matcher(label).find()) {
            throw new InvalidNameException(
                    label, path, "a label has no white space and none of @ : , in it.");
        }
        if (LIKE_STEPS.matcher(label).matches()) {
            throw new InvalidNameException(
                    label, path, "it would be read as a number of steps, such as +1 or ae10-2.");
        }
    }

    private static void check(String name, String path) {
        if (name.isEmpty()) {
            throw new InvalidNameException(name, path, "it is empty.");
        }
        if (WORDS.contains(name)) {
            throw new InvalidNameException(name, path, "that word has a meaning of its own.");
        }
    }
}
