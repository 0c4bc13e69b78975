package dev.retort.benchmarks;

import dev.retort.Migrator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A SQLite table of a million rows made again, by Retort and by the statements of SQLite's own
 * manual in plain JDBC, in turns in one process, each first as often as the other.
 */
public final class RebuildComparison {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 9;

    /** What a person who follows the manual writes. */
    private static final List<String> BY_HAND =
            List.of(
                    "PRAGMA foreign_keys = OFF",
                    "BEGIN IMMEDIATE",
                    """
                    CREATE TABLE new_invoice (
                        id integer PRIMARY KEY,
                        account integer NOT NULL REFERENCES account (id),
                        total integer NOT NULL,
                        note varchar(80) NOT NULL DEFAULT '',
                        CHECK (total >= 0)
                    )""",
                    "INSERT INTO new_invoice (id, account, total, note)"
                            + " SELECT id, account, CAST(total AS integer), note FROM invoice",
                    "DROP TABLE invoice",
                    "ALTER TABLE new_invoice RENAME TO invoice",
                    "CREATE INDEX ix_invoice_account ON invoice (account)",
                    "PRAGMA foreign_key_check",
                    "COMMIT");

    private static final String SCRIPT =
            """
            import static dev.retort.operation.ColumnChange.*;
            import static dev.retort.schema.Dsl.*;

            import dev.retort.operation.Migration;
            import dev.retort.operation.Operations;
            import dev.retort.operation.Revision;

            @Revision(id = "001", message = "count cents")
            public class R001_CountCents implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.alterColumn("invoice", "total", setType(integer()));
                    op.addConstraint("invoice", check(null, "total >= 0"));
                }

                @Override
                public void downgrade(Operations op) {}
            }
            """;

    private final Path folder;

    private RebuildComparison(Path folder) {
        this.folder = folder;
    }

    /** Prints the times of both sides, and their ratio. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("retort-rebuild");
        new RebuildComparison(folder).run();
    }

    private void run() throws IOException, SQLException {
        Files.writeString(
                Files.createDirectories(folder.resolve("migrations"))
                        .resolve("R001_CountCents.java"),
                SCRIPT);
        make("small.db", 10);
        make("full.db", ROWS);
        byRetort("small.db");
        byHand("small.db");
        List<Took> hand = new ArrayList<>();
        List<Took> retort = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                hand.add(byHand("full.db"));
                retort.add(byRetort("full.db"));
            } else {
                retort.add(byRetort("full.db"));
                hand.add(byHand("full.db"));
            }
        }
        System.out.printf(
                "A table of %d rows made again on SQLite, JDK %s; milliseconds, the median first%n",
                ROWS, Runtime.version().feature());
        tell("by the clock", hand, retort, Took::clock);
        tell("of the processor", hand, retort, Took::processor);
    }

    /** Milliseconds by the clock, and of the thread's work. */
    private record Took(long clock, long processor) {}

    /** Something that takes time. */
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static Took took(Work work) throws IOException, SQLException {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long processor = thread.getCurrentThreadCpuTime();
        work.run();
        return new Took(
                (System.nanoTime() - clock) / 1_000_000,
                (thread.getCurrentThreadCpuTime() - processor) / 1_000_000);
    }

    private static void tell(
            String what, List<Took> hand, List<Took> retort, ToLongFunction<Took> each) {
        List<Long> hands = hand.stream().map(each::applyAsLong).toList();
        List<Long> retorts = retort.stream().map(each::applyAsLong).toList();
        System.out.printf("plain JDBC %s: %d of %s%n", what, median(hands), hands);
        System.out.printf("retort %s: %d of %s%n", what, median(retorts), retorts);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < hands.size(); i++) {
            ratios.add((double) retorts.get(i) / hands.get(i));
        }
        ratios.sort(null);
        System.out.printf(
                "retort takes %.2f times plain JDBC, in each round %.2f to %.2f, half of them below %.2f%n",
                (double) median(retorts) / median(hands),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                ratios.get(ratios.size() / 2));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String url(String file) {
        return "jdbc:sqlite:" + folder.resolve(file);
    }

    private void make(String file, int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE account (id integer PRIMARY KEY)");
            statement.execute(
                    """
                    CREATE TABLE invoice (
                        id integer PRIMARY KEY,
                        account integer NOT NULL REFERENCES account (id),
                        total varchar(20) NOT NULL,
                        note varchar(80) NOT NULL DEFAULT ''
                    )""");
            statement.execute("CREATE INDEX ix_invoice_account ON invoice (account)");
            statement.execute(numbers(1_000) + "INSERT INTO account SELECT n FROM numbers");
            statement.execute(
                    numbers(rows)
                            + "INSERT INTO invoice SELECT n, 1 + n * 7919 % 1000, n * 31 % 100000,"
                            + " 'the invoice of the month number ' || n FROM numbers");
            connection.commit();
        }
    }

    private static String numbers(int count) {
        return "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT "
                + count
                + ") ";
    }

    private void fresh(String file) throws IOException {
        Files.copy(
                folder.resolve(file),
                folder.resolve("work.db"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Took byHand(String file) throws IOException, SQLException {
        fresh(file);
        return took(
                () -> {
                    try (Connection connection = DriverManager.getConnection(url("work.db"));
                            Statement statement = connection.createStatement()) {
                        for (String sql : BY_HAND) {
                            statement.execute(sql);
                        }
                    }
                });
    }

    private Took byRetort(String file) throws IOException, SQLException {
        fresh(file);
        Migrator migrator =
                Migrator.configure()
                        .url(url("work.db"))
                        .scripts(folder.resolve("migrations").toString())
                        .build();
        return took(() -> migrator.upgrade("head"));
    }
}
