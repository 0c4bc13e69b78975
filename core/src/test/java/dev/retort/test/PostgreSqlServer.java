package dev.retort.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for the tests of one JVM, started when it is first asked for. {@code
 * -Dretort.postgresql.url} puts a server of the user's own in its place.
 */
public final class PostgreSqlServer {

    /** Where the build puts the binaries of the oldest version that is supported. */
    private static final Path OLDEST = Path.of("target", "postgresql-oldest");

    private final String url;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgreSqlServer(String url) {
        this.url = url;
    }

    /** The newest version, or the server of the user's own. */
    public static PostgreSqlServer newest() {
        return Newest.SERVER;
    }

    /** The oldest version that is supported; empty where its binaries are not for this machine. */
    public static Optional<PostgreSqlServer> oldest() {
        return Optional.ofNullable(Oldest.SERVER);
    }

    private static final class Newest {
        static final PostgreSqlServer SERVER = start(null);
    }

    private static final class Oldest {
        static final @Nullable PostgreSqlServer SERVER = startOldest();
    }

    private static PostgreSqlServer start(@Nullable Path binaries) {
        String own = System.getProperty("retort.postgresql.url", "");
        if (binaries == null && !own.isEmpty()) {
            return new PostgreSqlServer(own);
        }
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setPGStartupWait(Duration.ofMinutes(2))
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("max_connections", "200");
            if (binaries != null) {
                builder.setPgBinaryResolver((system, machine) -> archive(binaries));
            }
            return new PostgreSqlServer(builder.start().getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable PostgreSqlServer startOldest() {
        boolean linux =
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64");
        if (!linux || !Files.isDirectory(OLDEST)) {
            return null;
        }
        try (var files = Files.list(OLDEST)) {
            return start(files.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive in the jar, copied out of it. */
    private static InputStream archive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream().filter(it -> it.getName().endsWith(".txz")).findFirst();
            try (InputStream packed = zip.getInputStream(entry.orElseThrow())) {
                return new java.io.ByteArrayInputStream(packed.readAllBytes());
            }
        }
    }

    /** A connection to the server's own database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** A new database without anything in it. */
    public Database create() {
        String name =
                "retort_test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE template0");
        return new Database(name);
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of one test, gone when it is closed. */
    public final class Database implements AutoCloseable {

        private final String name;

        private Database(String name) {
            this.name = name;
        }

        /** The name of the database. */
        public String name() {
            return name;
        }

        /** The JDBC URL, with the user in it. */
        public String url() {
            URI address = URI.create(url.substring("jdbc:".length()));
            String query = address.getRawQuery();
            return "jdbc:postgresql://"
                    + address.getRawAuthority()
                    + "/"
                    + name
                    + (query == null ? "" : "?" + query);
        }

        /** A new connection, closed by who asked for it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url());
        }

        @Override
        public void close() {
            execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
