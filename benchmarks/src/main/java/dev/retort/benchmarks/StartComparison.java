package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code current} and an {@code upgrade head} that has nothing to do, on a SQLite file with a
 * thousand scripts, as whole processes: Retort with scripts of SQL and of Java against Alembic, one
 * run of each after the other, on each Java that is named.
 */
public final class StartComparison {

    private static final int REVISIONS = 1_000;
    private static final int ROUNDS = 21;
    private static final Map<String, List<String>> JOBS =
            Map.of("current", List.of("current"), "upgrade head", List.of("upgrade", "head"));

    private final Path folder;
    private final String retort;

    private StartComparison(Path folder, String retort) {
        this.folder = folder;
        this.retort = retort;
    }

    /**
     * Takes the launcher, and the folders of the Javas to run it with; by default the one that runs
     * this.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!isThere("alembic")) {
            System.out.println(
                    "Alembic is not installed, so there is nothing to compare with: on Debian,"
                            + " apt-get install alembic python3-sqlalchemy.");
            return;
        }
        List<String> javas =
                arguments.length > 1
                        ? List.of(arguments).subList(1, arguments.length)
                        : List.of(System.getProperty("java.home"));
        Path folder = Files.createTempDirectory("retort-start");
        String retort = Path.of(arguments[0]).toAbsolutePath().toString();
        StartComparison comparison = new StartComparison(folder, retort);
        comparison.prepare();
        for (Map.Entry<String, List<String>> job : JOBS.entrySet()) {
            comparison.compare(job.getKey(), job.getValue(), javas);
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Three projects, each with its database at head. */
    private void prepare() throws IOException, InterruptedException {
        Scripts.write(Files.createDirectory(folder.resolve("sql")), REVISIONS);
        Scripts.writeJava(Files.createDirectory(folder.resolve("java")), REVISIONS);
        Scripts.writeAlembic(Files.createDirectory(folder.resolve("alembic")), REVISIONS);
        for (String project : List.of("sql", "java")) {
            new WholeProcess(folder.resolve(project), List.of(retort, "upgrade", "head")).run();
        }
        new WholeProcess(folder.resolve("alembic"), List.of("alembic", "upgrade", "head")).run();
    }

    private void compare(String name, List<String> job, List<String> javas)
            throws IOException, InterruptedException {
        WholeProcess peer = new WholeProcess(folder.resolve("alembic"), with("alembic", job));
        Map<String, WholeProcess> own = new LinkedHashMap<>();
        for (String java : javas) {
            for (String project : List.of("sql", "java")) {
                String side = "retort, %s, %s".formatted(project, Path.of(java).getFileName());
                own.put(
                        side,
                        new WholeProcess(
                                folder.resolve(project),
                                Map.of("JAVA_HOME", java),
                                with(retort, job)));
            }
        }
        List<WholeProcess> all = new ArrayList<>(own.values());
        all.add(peer);
        for (int round = 0; round <= ROUNDS; round++) {
            for (WholeProcess process : all) {
                process.run();
                if (round == 0) {
                    process.forget();
                }
            }
        }
        System.out.printf("%n%s, %d scripts on SQLite%n", name, REVISIONS);
        System.out.printf("%-44s %s%n", "alembic", peer);
        own.forEach(
                (side, process) ->
                        System.out.printf(
                                "%-44s %s%n%44s %.2f of Alembic's time, %.2f of its processors'%n",
                                side,
                                process,
                                "",
                                (double) process.median() / peer.median(),
                                (double) process.busy() / peer.busy()));
    }

    private static List<String> with(String program, List<String> job) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(job);
        return command;
    }
}
