package dev.retort.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.mysql.MariaDbDialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import dev.retort.dialect.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score over the pairs of the corpus, by dialect and by kind. */
class CorpusTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final String SHOWN = System.getProperty("retort.corpus.show", "");
    private static final int SAMPLE = 8;
    private static final int SAMPLE_ALL = 62;
    private static final int SAMPLE_PLAIN = 35;

    @Test
    void pairsOfSqlite(@TempDir Path folder) throws Exception {
        try (PairServer server = new SqlitePairs(folder)) {
            score(server, new SqliteDialect(), new Expected("sqlite", 1, 29, 19));
        }
    }

    @Test
    void pairsOfPostgreSql() throws Exception {
        try (PairServer server = new PostgreSqlPairs()) {
            score(
                    server,
                    new PostgreSqlDialect(),
                    FULL
                            ? new Expected("postgresql", 1, 496, 237)
                            : new Expected("postgresql", SAMPLE, SAMPLE_ALL, SAMPLE_PLAIN));
        }
    }

    @Test
    void pairsOfMariaDb() throws Exception {
        try (PairServer server = new MariaDbPairs()) {
            score(
                    server,
                    new MariaDbDialect(),
                    FULL
                            ? new Expected("mariadb", 1, 83, 62)
                            : new Expected("mariadb", SAMPLE, 11, 8));
        }
    }

    /**
     * What is counted, so that a pair that is left out is seen.
     *
     * @param step every how manieth pair is tried
     * @param all how many pairs count
     * @param plain how many of them hold tables, columns, indexes and constraints alone
     */
    private record Expected(String name, int step, int all, int plain) {}

    private static void score(PairServer server, Dialect dialect, Expected expected)
            throws Exception {
        String name = expected.name();
        int step = expected.step();
        Optional<Path> file = Corpus.file();
        assumeTrue(
                file.isPresent(),
                "The corpus is not at hand: no shared/corpus above, and no -Dretort.corpus.");
        List<Pair> pairs = new ArrayList<>(Corpus.read(file.orElseThrow(), name));
        pairs.removeIf(pair -> !pair.id().contains(SHOWN));
        Map<String, int[]> groups = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < pairs.size(); i += SHOWN.isEmpty() ? step : 1) {
            Pair pair = pairs.get(i);
            PairTrial trial = new PairTrial(server, dialect, pair);
            String result = trial.run();
            if (result.equals(PairTrial.REFUSED)) {
                refused++;
                continue;
            }
            boolean done = result.equals(PairTrial.DONE);
            List<String> of = new ArrayList<>(pair.kinds());
            of.add("all");
            of.add(pair.kinds().isEmpty() ? "plain" : "beyond plain");
            for (String group : of) {
                int[] counts = groups.computeIfAbsent(group, it -> new int[2]);
                counts[0] += done ? 1 : 0;
                counts[1]++;
            }
            if (!done) {
                faults.add(pair.id() + ": " + result);
            }
            if (!SHOWN.isEmpty()) {
                System.out.println(pair + "\n" + trial.script() + "\n" + result);
            }
        }
        groups.forEach(
                (group, counts) ->
                        System.out.printf(
                                "%-12s %-20s %4d of %4d%n", name, group, counts[0], counts[1]));
        System.out.println("refused by the server: " + refused);
        faults.forEach(System.out::println);
        if (SHOWN.isEmpty()) {
            int[] all = groups.getOrDefault("all", new int[2]);
            int[] plain = groups.getOrDefault("plain", new int[2]);
            assertThat(all[1]).as("pairs of %s", name).isEqualTo(expected.all());
            assertThat(plain[1]).as("plain pairs of %s", name).isEqualTo(expected.plain());
            assertThat(plain[0])
                    .as("plain: %s", faults)
                    .isGreaterThanOrEqualTo(least(plain[1], 97));
            assertThat(all[0]).as("all: %s", faults).isGreaterThanOrEqualTo(least(all[1], 85));
        }
    }

    /** So many in a hundred, rounded up. */
    private static int least(int of, int percent) {
        return (of * percent + 99) / 100;
    }
}
