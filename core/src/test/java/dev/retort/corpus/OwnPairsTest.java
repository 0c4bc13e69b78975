package dev.retort.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.mysql.MariaDbDialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import dev.retort.dialect.sqlite.SqliteDialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of our own, one for each thing that a schema may hold, led both ways with rows. */
class OwnPairsTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final int SAMPLE = 12;

    /** Its rows are the whole's on one side alone, or its way there has no way back. */
    private static final String ONE_WAY = "(one way)";

    @Test
    void ownPairsOfSqlite(@TempDir Path folder) throws Exception {
        try (PairServer server = new SqlitePairs(folder)) {
            allLeadThere(server, new SqliteDialect(), "sqlite", 1);
        }
    }

    @Test
    void ownPairsOfPostgreSql() throws Exception {
        try (PairServer server = new PostgreSqlPairs();
                Statement statement = server.create("a").createStatement()) {
            statement.execute("CREATE ROLE diff_reader");
            try {
                allLeadThere(server, new PostgreSqlDialect(), "postgresql", FULL ? 1 : SAMPLE);
            } finally {
                server.create("a");
                server.create("b");
                statement.execute("DROP OWNED BY diff_reader");
                statement.execute("DROP ROLE diff_reader");
            }
        }
    }

    @Test
    void ownPairsOfMariaDb() throws Exception {
        try (PairServer server = new MariaDbPairs()) {
            allLeadThere(server, new MariaDbDialect(), "mariadb", FULL ? 1 : SAMPLE);
        }
    }

    private static void allLeadThere(PairServer server, Dialect dialect, String name, int step)
            throws IOException, SQLException {
        List<Pair> pairs = read(name);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += step) {
            String result = new PairTrial(server, dialect, pairs.get(i)).run();
            if (!result.equals(PairTrial.DONE)) {
                faults.add(pairs.get(i).id() + ": " + result);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Each pair, and the same the other way round. */
    private static List<Pair> read(String dialect) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String block : text(dialect + ".pairs").split("(?m)^=== ")) {
            if (!block.isEmpty()) {
                String[] parts = block.split("(?m)^--- *\\n|\\n", 2);
                String[] sides = parts[1].split("(?m)^--- *\\n");
                pairs.add(new Pair(parts[0], dialect, sides[0], sides[1], List.of()));
                if (!parts[0].strip().endsWith(ONE_WAY)) {
                    pairs.add(
                            new Pair(parts[0] + ", back", dialect, sides[1], sides[0], List.of()));
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(30);
        return pairs;
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = OwnPairsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
