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
        boolean down = isDown(options);
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

    static boolean isDown(SequenceOptions options) {
        return options.increment() != null && options.increment() < 0;
    }

    /** The limits of a sequence and where it begins, all of them told. */
    static String bounds(SequenceOptions options) {
        Long first = isDown(options) ? options.maximum() : options.minimum();
        long from = first == null ? (isDown(options) ? -1 : 1) : first;
        long start = options.start() == null ? from : options.start();
        return " START WITH "
                + start
                + (options.minimum() == null ? " NO MINVALUE" : " MINVALUE " + options.minimum())
                + (options.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + options.maximum())
                + " RESTART WITH "
                + start;
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
