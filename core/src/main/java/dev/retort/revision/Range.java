package dev.retort.revision;

import dev.retort.error.MalformedTargetException;
import java.util.Optional;

/**
 * Two targets with a colon between them, {@code A:B}; either may be left out.
 *
 * @param from where it begins; everything from the bases if empty
 * @param to where it ends; everything up to the heads if empty
 */
public record Range(Optional<Target> from, Optional<Target> to) {

    /** Everything. */
    public static final Range ALL = new Range(Optional.empty(), Optional.empty());

    /** Whether the text is a range and not a target. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /**
     * Reads a range.
     *
     * @throws MalformedTargetException if it is none
     */
    public static Range parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new MalformedTargetException(text, "a range is written OLDER:NEWER.");
        }
        return new Range(end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    private static Optional<Target> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Target.parse(text));
    }

    /** The range as a user writes it. */
    @Override
    public String toString() {
        return from.map(Target::toString).orElse("") + ":" + to.map(Target::toString).orElse("");
    }
}
