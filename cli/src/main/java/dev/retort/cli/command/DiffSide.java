package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.SchemaSource;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.dialect.DatabaseUrl;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** One end of a diff, as it is typed. */
final class DiffSide {

    private static final String MIGRATIONS = "migrations:";

    private final String text;
    private final Session session;

    DiffSide(String option, Session session) {
        this.text =
                session.arguments()
                        .value(option)
                        .orElseThrow(
                                () ->
                                        new WrongUsageException(
                                                "\"diff\" takes \""
                                                        + option
                                                        + "\": a database URL, \"jpa:\","
                                                        + " \"migrations:\", an SQL file or"
                                                        + " \"empty:\"."));
        this.session = session;
    }

    /** The database that it is, where it is one. */
    Optional<Configuration> database() {
        return isEmpty() || isSource() || isMigrations() || isFile()
                ? Optional.empty()
                : Optional.of(
                        Migrator.configure()
                                .url(DatabaseUrl.parse(text), session.surroundings().folder()));
    }

    /** Whether it is what the configuration calls its source. */
    boolean isSource() {
        return text.equals("jpa:");
    }

    /** Whether it is what the project's scripts make. */
    boolean isMigrations() {
        return text.startsWith(MIGRATIONS);
    }

    private boolean isEmpty() {
        return text.equals("empty:");
    }

    private boolean isFile() {
        return text.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /**
     * The schema of it.
     *
     * @param configuration with a database of the kind that is compared, and the source
     */
    SchemaSource source(Configuration configuration) {
        if (isEmpty()) {
            return SchemaSource.of(Schema.empty());
        }
        if (isSource()) {
            return configuration.source().orElseThrow();
        }
        if (isMigrations()) {
            String target = text.substring(MIGRATIONS.length());
            return SchemaSource.migrations(configuration, target.isEmpty() ? "heads" : target);
        }
        Path file = session.surroundings().folder().resolve(text);
        return isFile()
                ? SchemaSource.sql(file.normalize(), configuration)
                : SchemaSource.database(database().orElseThrow());
    }
}
