package dev.retort.dialect.h2;

import dev.retort.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** How sequences count unless told. */
final class H2Sequences {

    /** How many numbers are fetched at once. */
    private static final long CACHE = 32;

    private H2Sequences() {}

    /** These options, silent about what holds by itself. */
    static SequenceOptions withoutDefaults(SequenceOptions options, long largest) {
        Long step = options.increment();
        boolean down = step != null && step < 0;
        long lowest = down ? -largest - 1 : 1;
        long highest = down ? -1 : largest;
        long minimum = options.minimum() == null ? lowest : options.minimum();
        long maximum = options.maximum() == null ? highest : options.maximum();
        return new SequenceOptions(
                unless(options.start(), down ? maximum : minimum),
                unless(step, 1),
                unless(options.minimum(), lowest),
                unless(options.maximum(), highest),
                unless(options.cache(), cache(step == null ? 1 : step, minimum, maximum)),
                options.cycle());
    }

    private static @Nullable Long unless(@Nullable Long value, long byItself) {
        return value == null || value == byItself ? null : value;
    }

    /** H2 caches no more numbers than there are. */
    private static long cache(long step, long minimum, long maximum) {
        long numbers = (maximum - minimum) / Math.abs(step);
        return numbers < 0 || numbers >= CACHE ? CACHE : Math.max(numbers, 1);
    }
}
