package example.notebooklm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Empty databases for the tests of this example. */
enum TestDatabases {
    POSTGRESQL {
        @Override
        String url(Path folder) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            String server = Server.INSTANCE.getJdbcUrl("postgres", "postgres");
            try (Connection connection = DriverManager.getConnection(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.INSTANCE.getJdbcUrl("postgres", name);
        }
    },
    SQLITE {
        @Override
        String url(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("notebooklm.db");
        }
    },
    H2 {
        @Override
        String url(Path folder) {
            return "jdbc:h2:" + folder.resolve("notebooklm").toAbsolutePath();
        }
    };

    /** The URL of a database that nobody has used yet. */
    abstract String url(Path folder);

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
}
