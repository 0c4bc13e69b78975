package dev.retort.revision;

import java.util.Optional;

/**
 * Two targets with a colon between them, {@code A:B}; either may be left out.
 *
 * @param from where it begins; everything from the bases if empty
 * @param to where it ends; everything up to the heads if empty
 */
public record Range(Optional<Target> from, Optional<Target> to) {

    /** Whether the text is a range and not a target. */
    public static boolean isRange(String text) {
        return text.contains(":");
    }

    /**
     * Reads a range.
     *
     * @throws dev.retort.error.MalformedTargetException if it is none
     */
    public static Range parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** The range as a user writes it. */
    @Override
    public String toString() {
        return from.map(Target::toString).orElse("") + ":" + to.map(Target::toString).orElse("");
    }
}
