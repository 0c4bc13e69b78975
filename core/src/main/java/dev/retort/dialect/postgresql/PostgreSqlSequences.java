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
        limit(changes, "MINVALUE", from.minimum(), to.minimum());
        limit(changes, "MAXVALUE", from.maximum(), to.maximum());
        if (!Objects.equals(from.start(), to.start())) {
            changes.add("START WITH " + start(to));
        }
        if (!Objects.equals(from.cache(), to.cache())) {
            changes.add("CACHE " + (to.cache() == null ? 1 : to.cache()));
        }
        if (from.cycle() != to.cycle()) {
            changes.add(to.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return changes;
    }

    private static void limit(
            List<String> changes, String word, @Nullable Long from, @Nullable Long to) {
        if (!Objects.equals(from, to)) {
            changes.add(to == null ? "NO " + word : word + " " + to);
        }
    }

    /** The first value: the one given, else the end that the sequence counts away from. */
    private static long start(SequenceOptions options) {
        Long start = options.start();
        if (start != null) {
            return start;
        }
        boolean down = options.increment() != null && options.increment() < 0;
        Long end = down ? options.maximum() : options.minimum();
        return end == null ? (down ? -1 : 1) : end;
    }
}
