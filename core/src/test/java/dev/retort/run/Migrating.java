package dev.retort.run;

import dev.retort.Migrator;
import dev.retort.error.MigrationException;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that upgrades one database and says what it does, a line each. Where it is about to do
 * what it is told to wait at, it waits for a line on its standard input.
 */
final class Migrating {

    private Migrating() {}

    /** Starts it on the scripts and the cache of a project; waits nowhere if that is empty. */
    static OtherProcess start(Project project, String url, String waitAt) throws IOException {
        return OtherProcess.start(
                Migrating.class,
                url,
                project.scripts().toString(),
                project.file("cache").toString(),
                waitAt);
    }

    /** The same in a Java that has only these modules. */
    static OtherProcess startWith(String modules, Project project, String url) throws IOException {
        return OtherProcess.start(
                List.of("--limit-modules", modules),
                Migrating.class,
                url,
                project.scripts().toString(),
                project.file("cache").toString(),
                "");
    }

    /** Starts one that upgrades a database for each line that it is told: its scripts, its URL. */
    static OtherProcess startTold() throws IOException {
        return OtherProcess.start(Migrating.class);
    }

    private static void asTold() throws IOException {
        System.out.println("ready");
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                int blank = line.indexOf(' ');
                upgrade(new Project(Path.of(line.substring(0, blank))), line.substring(blank + 1));
            }
        }
    }

    private static void upgrade(Project project, String url) {
        try {
            System.out.println("done " + project.on(url).upgrade().steps().size());
        } catch (MigrationException e) {
            System.out.println("failed " + e.kind());
            e.printStackTrace();
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            asTold();
            return;
        }
        RunListener listener =
                new RunListener() {
                    @Override
                    public void waiting(String holder) {
                        System.out.println("waiting");
                    }

                    @Override
                    public void planned(Plan plan) {
                        System.out.println("planned");
                    }

                    @Override
                    public void started(Node revision, Direction direction) {
                        waitAt(revision.id());
                    }

                    @Override
                    public void statement(String sql) {
                        waitAt(sql);
                    }

                    private void waitAt(String what) {
                        if (!arguments[3].isEmpty() && what.startsWith(arguments[3])) {
                            System.out.println("at " + arguments[3]);
                            readLine();
                        }
                    }
                };
        Migrator migrator =
                Migrator.configure()
                        .url(arguments[0])
                        .scripts(it -> it.cache(Path.of(arguments[2])))
                        .scripts(arguments[1])
                        .listener(listener)
                        .build();
        try {
            System.out.println("done " + migrator.upgrade().steps().size());
        } catch (MigrationException e) {
            System.out.println("failed " + e.kind());
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void readLine() {
        try {
            while (System.in.read() != '\n') {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
