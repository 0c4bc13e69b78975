package dev.retort.dialect.mysql;

import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sequences, which MariaDB has. */
final class MySqlSequences {

    private static final long CACHE = 1000;
    private static final long LARGEST = Long.MAX_VALUE - 1;
    private static final long LEAST = -Long.MAX_VALUE;

    private MySqlSequences() {}

    static void require(Function<String, RuntimeException> refuse, MySqlFacts facts) {
        if (!facts.mariaDb()) {
            throw refuse.apply("has no sequences; number the rows by an AUTO_INCREMENT column.");
        }
    }

    private static void require(
            Sequence sequence, Function<String, RuntimeException> refuse, MySqlFacts facts) {
        require(refuse, facts);
        if (sequence.ownedBy() != null) {
            throw refuse.apply("has no OWNED BY of a sequence; leave it out.");
        }
        if (sequence.type() != null && !facts.mariaDbSince(11, 5)) {
            throw refuse.apply("has sequences of bigint only before version 11.5.");
        }
    }

    static String create(
            Sequence sequence,
            String condition,
            Function<String, RuntimeException> refuse,
            MySqlFacts facts) {
        require(sequence, refuse, facts);
        String type =
                sequence.type() == null ? "" : " AS " + new MySqlTypes(facts).name(sequence.type());
        return "CREATE SEQUENCE "
                + condition
                + MySqlNames.quote(sequence.name())
                + type
                + words(sequence.options());
    }

    private static String words(SequenceOptions options) {
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

    /** The statement, or none; what is taken away goes back to what it is by default. */
    static Optional<String> alter(
            Sequence from,
            Sequence to,
            Function<String, RuntimeException> refuse,
            MySqlFacts facts) {
        require(to, refuse, facts);
        SequenceOptions was = from.options();
        SequenceOptions shall = to.options();
        boolean turns = isDown(was) != isDown(shall);
        StringBuilder text = new StringBuilder();
        change(text, " INCREMENT BY ", was.increment(), shall.increment(), 1L);
        if (turns) {
            // It would keep the limits of the other way, and the number that it stands at.
            text.append(" MINVALUE ").append(least(shall));
            text.append(" MAXVALUE ").append(most(shall));
            text.append(" START WITH ").append(start(shall));
        } else {
            change(text, " MINVALUE ", was.minimum(), shall.minimum(), least(shall));
            change(text, " MAXVALUE ", was.maximum(), shall.maximum(), most(shall));
            change(text, " START WITH ", was.start(), shall.start(), start(shall));
        }
        change(text, " CACHE ", was.cache(), shall.cache(), CACHE);
        if (was.cycle() != shall.cycle()) {
            text.append(shall.cycle() ? " CYCLE" : " NOCYCLE");
        }
        text.append(turns ? " RESTART WITH " + start(shall) : "");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of("ALTER SEQUENCE " + MySqlNames.quote(to.name()) + text);
    }

    private static void change(
            StringBuilder text,
            String words,
            @Nullable Long was,
            @Nullable Long shall,
            long otherwise) {
        if (!Objects.equals(was, shall)) {
            text.append(words).append(shall == null ? otherwise : shall);
        }
    }

    /** The options without those that say what holds anyway. */
    static SequenceOptions withoutDefaults(SequenceOptions options) {
        boolean down = isDown(options);
        return new SequenceOptions(
                unless(options.start(), first(options)),
                unless(options.increment(), 1),
                unless(options.minimum(), down ? LEAST : 1),
                unless(options.maximum(), down ? -1 : LARGEST),
                unless(options.cache(), CACHE),
                options.cycle());
    }

    private static boolean isDown(SequenceOptions options) {
        return options.increment() != null && options.increment() < 0;
    }

    private static long least(SequenceOptions options) {
        return Objects.requireNonNullElse(options.minimum(), isDown(options) ? LEAST : 1);
    }

    private static long most(SequenceOptions options) {
        return Objects.requireNonNullElse(options.maximum(), isDown(options) ? -1 : LARGEST);
    }

    /** The end that it counts away from. */
    private static long first(SequenceOptions options) {
        return isDown(options) ? most(options) : least(options);
    }

    private static long start(SequenceOptions options) {
        return Objects.requireNonNullElse(options.start(), first(options));
    }

    private static @Nullable Long unless(@Nullable Long value, long otherwise) {
        return value == null || value == otherwise ? null : value;
    }
}
