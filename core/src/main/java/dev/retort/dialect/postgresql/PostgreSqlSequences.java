package dev.retort.dialect.postgresql;

import dev.retort.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a sequence counts, as PostgreSQL writes it. */
final class PostgreSqlSequences {

    private PostgreSqlSequences() {}

    /** The options that are given, each with a space before it. */
    static String options(SequenceOptions options) {
        return clause(" START WITH ", options.start())
                + clause(" INCREMENT BY ", options.increment())
                + clause(" MINVALUE ", options.minimum())
                + clause(" MAXVALUE ", options.maximum())
                + clause(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    private static String clause(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    /** The options that differ, each as ALTER SEQUENCE has it. */
    static List<String> changes(SequenceOptions from, SequenceOptions to) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(from.increment(), to.increment())) {
            changes.add("INCREMENT BY " + (to.increment() == null ? 1 : to.increment()));
        }
        boolean turns = isDown(from) != isDown(to);
        limit(changes, "MINVALUE", from.minimum(), to.minimum(), turns);
        limit(changes, "MAXVALUE", from.maximum(), to.maximum(), turns);
        if (turns || !Objects.equals(from.start(), to.start())) {
            changes.add("START WITH " + start(to));
        }
        if (!Objects.equals(from.cache(), to.cache())) {
            changes.add("CACHE " + (to.cache() == null ? 1 : to.cache()));
        }
        if (from.cycle() != to.cycle()) {
            changes.add(to.cycle() ? "CYCLE" : "NO CYCLE");
        }
        if (narrows(from, to) && !meets(from, to)) {
            changes.add("RESTART WITH " + start(to));
        }
        return changes;
    }

    /** Whether a number that has been given may lie outside of the new limits. */
    private static boolean narrows(SequenceOptions from, SequenceOptions to) {
        return least(to) > least(from) || most(to) < most(from);
    }

    private static boolean meets(SequenceOptions from, SequenceOptions to) {
        return least(to) <= most(from)
                && most(to) >= least(from)
                && start(to) >= least(from)
                && start(to) <= most(from);
    }

    private static long least(SequenceOptions options) {
        Long least = options.minimum();
        return least != null ? least : isDown(options) ? Long.MIN_VALUE : 1;
    }

    private static long most(SequenceOptions options) {
        Long most = options.maximum();
        return most != null ? most : isDown(options) ? -1 : Long.MAX_VALUE;
    }

    private static boolean isDown(SequenceOptions options) {
        return options.increment() != null && options.increment() < 0;
    }

    /** The statement that moves a sequence into its new limits before they hold; null for none. */
    static @Nullable String moved(String sequence, SequenceOptions from, SequenceOptions to) {
        if (!narrows(from, to) || !meets(from, to)) {
            return null;
        }
        String given = "pg_sequence_last_value(" + sequence + ")";
        String value = "coalesce(" + given + ", " + start(to) + ")";
        if (least(to) > least(from)) {
            value = "greatest(" + value + ", " + least(to) + ")";
        }
        if (most(to) < most(from)) {
            value = "least(" + value + ", " + most(to) + ")";
        }
        return "SELECT setval(" + sequence + ", " + value + ", " + given + " IS NOT NULL)";
    }

    /** A sequence that turns round keeps the limits of the other way unless it is told. */
    private static void limit(
            List<String> changes,
            String word,
            @Nullable Long from,
            @Nullable Long to,
            boolean turns) {
        if (turns || !Objects.equals(from, to)) {
            changes.add(to == null ? "NO " + word : word + " " + to);
        }
    }

    /** The first value: the one given, else the end that the sequence counts away from. */
    private static long start(SequenceOptions options) {
        Long start = options.start();
        if (start != null) {
            return start;
        }
        boolean down = isDown(options);
        Long end = down ? options.maximum() : options.minimum();
        return end == null ? (down ? -1 : 1) : end;
    }
}
