package example.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real Alembic, where it is installed, with scripts of its own for a database.
 *
 * @param folder where its scripts are
 */
record Alembic(Path folder) {

    private static final String ENVIRONMENT =
            """
            from alembic import context
            from sqlalchemy import create_engine

            with create_engine(context.config.get_main_option("url")).connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    /** Whether it runs here, with the driver for PostgreSQL. */
    static boolean isInstalled() {
        try {
            Process process =
                    new ProcessBuilder("/usr/bin/python3", "-c", "import alembic, psycopg2")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One for a database. */
    static Alembic in(Path folder, String url) throws IOException {
        Files.createDirectories(folder.resolve("scripts/versions"));
        Files.writeString(folder.resolve("scripts/env.py"), ENVIRONMENT);
        Files.writeString(
                folder.resolve("alembic.ini"),
                "[alembic]\nscript_location = scripts\nurl = " + url + "\n");
        return new Alembic(folder);
    }

    /** Writes a revision. */
    void revision(String id, String revises, String upgrade, String downgrade) throws IOException {
        Files.writeString(
                folder.resolve("scripts/versions/" + id + ".py"),
                """
                from alembic import op

                revision = "%s"
                down_revision = %s

                def upgrade():
                    op.execute("%s")

                def downgrade():
                    op.execute("%s")
                """
                        .formatted(
                                id,
                                revises.isEmpty() ? "None" : '"' + revises + '"',
                                upgrade,
                                downgrade));
    }

    /** Runs a command, and answers what it says on standard output. */
    List<String> run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-m", "alembic.config"));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "alembic", ".out");
        Path err = Files.createTempFile(folder, "alembic", ".err");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + "\n" + Files.readString(err));
        }
        return Files.readAllLines(out).stream().map(String::strip).sorted().toList();
    }
}
