package example.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL server of the tests, started once for each JVM. */
public final class PostgreSql {

    private PostgreSql() {}

    /** An empty database that nobody has used yet. */
    public static Database emptyDatabase() {
        Database database =
                new Database(
                        Server.INSTANCE.getPort(),
                        "t" + UUID.randomUUID().toString().replace("-", ""));
        try (Connection connection =
                        DriverManager.getConnection(
                                Server.INSTANCE.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database.name());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A database of the server.
     *
     * @param port where the server listens
     * @param name its name
     */
    public record Database(int port, String name) {

        /** The URL for JDBC. */
        public String jdbcUrl() {
            return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(port, name);
        }

        /** The URL in the shape that deployments give. */
        public String deploymentUrl() {
            return "postgresql://postgres:secret@localhost:%d/%s".formatted(port, name);
        }

        /** Opens a connection. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl());
        }

        /** What is asked and told here. */
        public Rows rows() {
            return new Rows(jdbcUrl());
        }
    }
}
