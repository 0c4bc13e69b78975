package dev.retort.revision;

import dev.retort.error.MalformedTargetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user names: {@code head}, {@code heads}, {@code base}, {@code ae10}, {@code +2}, {@code
 * label@head}, {@code ae10-1}.
 *
 * @param branch what stands before the {@code @}: a label, or a revision that stands for its branch
 * @param name a word ({@code head}, {@code heads}, {@code base}, {@code current}), an id, the
 *     beginning of an id, or a label; empty where the target is relative to the database
 * @param offset steps to walk from there, up or down; 0 for none
 */
public record Target(Optional<String> branch, Optional<String> name, int offset) {

    public static final Target HEAD = word("head");
    public static final Target HEADS = word("heads");
    public static final Target BASE = word("base");
    public static final Target CURRENT = word("current");

    private static final Pattern STEPS = Pattern.compile("(.*?)([+-][0-9]+)");
    private static final Pattern OUTSIDE = Pattern.compile("[\\s,]");

    private static Target word(String name) {
        return new Target(Optional.empty(), Optional.of(name), 0);
    }

    /**
     * Reads a target.
     *
     * @throws MalformedTargetException if it is none, or is a range
     */
    public static Target parse(String text) {
        if (text.isEmpty()) {
            throw new MalformedTargetException(text, "it is empty.");
        }
        if (Range.isRange(text)) {
            throw new MalformedTargetException(text, "a range has no place here.");
        }
        if (OUTSIDE.matcher(text).find()) {
            throw new MalformedTargetException(text, "it has a comma or white space in it.");
        }
        int at = text.indexOf('@');
        if (at < 0) {
            return parse(text, Optional.empty(), text);
        }
        return parse(text, Optional.of(branch(text, at)), text.substring(at + 1));
    }

    private static String branch(String text, int at) {
        String branch = text.substring(0, at);
        if (branch.isEmpty()) {
            throw new MalformedTargetException(text, "there is no branch before the @.");
        }
        if (NameRules.WORDS.contains(branch)) {
            throw new MalformedTargetException(text, "\"" + branch + "\" is no branch.");
        }
        return branch;
    }

    private static Target parse(String text, Optional<String> branch, String place) {
        if (place.isEmpty()) {
            throw new MalformedTargetException(text, "there is nothing after the @.");
        }
        if (place.indexOf('@') >= 0) {
            throw new MalformedTargetException(text, "there is more than one @.");
        }
        Matcher steps = STEPS.matcher(place);
        if (steps.matches()) {
            String name = steps.group(1);
            return new Target(
                    branch,
                    name.isEmpty() ? Optional.empty() : Optional.of(named(text, name)),
                    offset(text, steps.group(2)));
        }
        return new Target(branch, Optional.of(named(text, place)), 0);
    }

    private static String named(String text, String name) {
        if (name.startsWith("+") || name.startsWith("-")) {
            throw new MalformedTargetException(text, "the sign is not followed by a number alone.");
        }
        return name;
    }

    private static int offset(String text, String digits) {
        int offset;
        try {
            offset = Integer.parseInt(digits);
        } catch (NumberFormatException tooLong) {
            throw new MalformedTargetException(text, "nobody walks that far.");
        }
        if (offset == 0) {
            throw new MalformedTargetException(text, "no step leads nowhere.");
        }
        return offset;
    }

    /** Whether it counts from where the database stands. */
    public boolean isRelative() {
        return name.isEmpty();
    }

    Target withoutBranch() {
        return new Target(Optional.empty(), name, offset);
    }

    /** The target as a user writes it. */
    @Override
    public String toString() {
        return branch.map(label -> label + "@").orElse("") + name.orElse("") + steps();
    }

    /** The steps with their sign; empty for none. */
    String steps() {
        return offset == 0 ? "" : (offset > 0 ? "+" : "") + offset;
    }
}
