package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.test.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** A new, empty database for one test, gone when it is closed. */
record TestDatabase(Kind kind, String url, Runnable end) implements AutoCloseable {

    /** The databases that entities are tried on. */
    enum Kind {
        SQLITE,
        H2,
        POSTGRESQL,
        MARIADB;

        /** The name of the dialect. */
        String dialect() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        TestDatabase create() {
            return switch (this) {
                case SQLITE -> sqlite();
                case H2 -> h2();
                case POSTGRESQL -> PostgreSql.SERVER.create();
                case MARIADB -> mariaDb();
            };
        }
    }

    private static TestDatabase sqlite() {
        try {
            Path file = Files.createTempFile("retort", ".db");
            return new TestDatabase(Kind.SQLITE, "jdbc:sqlite:" + file, file.toFile()::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new TestDatabase(Kind.H2, url, () -> execute(url, "SHUTDOWN"));
    }

    private static TestDatabase mariaDb() {
        MariaDbServer.Database database = MariaDbServer.get().create();
        return new TestDatabase(Kind.MARIADB, database.url(), database::close);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Retort's dialect, with the facts of the server. */
    Dialect askDialect() throws SQLException {
        try (Connection connection = connect()) {
            return Dialects.load(getClass().getClassLoader()).of(connection);
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server of this JVM, or one of the user's own, started when it is first asked for. */
    private record PostgreSql(String url) {

        static final PostgreSql SERVER = start();

        private static PostgreSql start() {
            String own = System.getProperty("retort.postgresql.url", "");
            if (!own.isEmpty()) {
                return new PostgreSql(own);
            }
            try {
                return new PostgreSql(
                        EmbeddedPostgres.builder()
                                .setPGStartupWait(Duration.ofMinutes(2))
                                .setServerConfig("fsync", "off")
                                .setServerConfig("full_page_writes", "off")
                                .setServerConfig("synchronous_commit", "off")
                                .start()
                                .getJdbcUrl("postgres", "postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        TestDatabase create() {
            String name = "retort_" + UUID.randomUUID().toString().replace("-", "");
            execute(url, "CREATE DATABASE " + name + " TEMPLATE template0");
            URI server = URI.create(url.substring("jdbc:".length()));
            String query = server.getRawQuery();
            String database =
                    "jdbc:postgresql://"
                            + server.getRawAuthority()
                            + "/"
                            + name
                            + (query == null ? "" : "?" + query);
            return new TestDatabase(
                    Kind.POSTGRESQL,
                    database,
                    () -> execute(url, "DROP DATABASE " + name + " WITH (FORCE)"));
        }
    }
}
