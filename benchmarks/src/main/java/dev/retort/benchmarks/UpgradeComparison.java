package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A thousand SQL revisions applied to a new SQLite file, and {@code current} with them, as whole
 * processes: Retort against plain JDBC that does the same statements with a commit for each
 * revision.
 */
public final class UpgradeComparison {

    private static final int REVISIONS = 1_000;
    private static final int ROUNDS = 7;

    private UpgradeComparison() {}

    /** Takes the launcher; prints both sides and their ratio. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("retort-benchmark");
        Scripts.write(folder, REVISIONS);
        String retort = Path.of(arguments[0]).toAbsolutePath().toString();
        WholeProcess plain = new WholeProcess(folder, plainJdbc());
        WholeProcess upgrade = new WholeProcess(folder, List.of(retort, "upgrade", "head"));
        WholeProcess current = new WholeProcess(folder, List.of(retort, "current"));
        WholeProcess nothing = new WholeProcess(folder, List.of(retort, "upgrade", "head"));
        new WholeProcess(folder, List.of(retort, "current")).run();
        for (int round = 0; round < ROUNDS; round++) {
            Files.deleteIfExists(folder.resolve("plain.db"));
            plain.run();
            Files.deleteIfExists(folder.resolve("benchmark.db"));
            upgrade.run();
            current.run();
            nothing.run();
        }
        System.out.printf(
                "%d revisions on SQLite, whole processes, JDK %s%n",
                REVISIONS, Runtime.version().feature());
        System.out.println("plain JDBC                 " + plain);
        System.out.println("retort upgrade head        " + upgrade);
        System.out.println("retort current             " + current);
        System.out.println("retort upgrade head, no-op " + nothing);
        System.out.printf(
                "upgrade is %.2f times plain JDBC%n", (double) upgrade.median() / plain.median());
    }

    private static List<String> plainJdbc() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PlainJdbc.class.getName(),
                "jdbc:sqlite:plain.db",
                Integer.toString(REVISIONS));
    }
}
