package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/** How a sequence counts; null where the database's default holds. */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {

    /** All defaults. */
    public static final SequenceOptions DEFAULT =
            new SequenceOptions(null, null, null, null, null, false);

    /** These options with another start. */
    public SequenceOptions start(long value) {
        return new SequenceOptions(value, increment, minimum, maximum, cache, cycle);
    }

    /** These options with another increment. */
    public SequenceOptions increment(long value) {
        return new SequenceOptions(start, value, minimum, maximum, cache, cycle);
    }

    /** These options with another minimum. */
    public SequenceOptions minimum(long value) {
        return new SequenceOptions(start, increment, value, maximum, cache, cycle);
    }

    /** These options with another maximum. */
    public SequenceOptions maximum(long value) {
        return new SequenceOptions(start, increment, minimum, value, cache, cycle);
    }

    /** These options with another cache size. */
    public SequenceOptions cache(long value) {
        return new SequenceOptions(start, increment, minimum, maximum, value, cycle);
    }

    /** These options, beginning again after the last value. */
    public SequenceOptions cycling() {
        return new SequenceOptions(start, increment, minimum, maximum, cache, true);
    }
}
