package dev.retort.revision;

import java.util.Optional;

/**
 * What a user names: {@code head}, {@code ae10}, {@code +2}, {@code label@head}, {@code ae10-1}.
 *
 * @param branch what stands before the {@code @}: a label, or a revision that stands for its branch
 * @param name a word ({@code head}, {@code heads}, {@code base}, {@code current}), an id, the
 *     beginning of an id, or a label; empty where the target is relative to the database
 * @param offset steps to walk from there, up or down; 0 for none
 */
public record Target(Optional<String> branch, Optional<String> name, int offset) {

    public static final Target HEAD = of("head");
    public static final Target HEADS = of("heads");
    public static final Target BASE = of("base");

    private static Target of(String name) {
        return new Target(Optional.empty(), Optional.of(name), 0);
    }

    /**
     * Reads a target.
     *
     * @throws dev.retort.error.MalformedTargetException if it is none, or is a range
     */
    public static Target parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** The target as a user writes it. */
    @Override
    public String toString() {
        return branch.map(b -> b + "@").orElse("")
                + name.orElse("")
                + (offset == 0 ? "" : "%+d".formatted(offset));
    }
}
