package dev.retort.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.test.MariaDbServer;
import dev.retort.test.PostgreSqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.h2.tools.Server;

/** Empty databases of every kind, as many as there are calls at which something goes wrong. */
final class CrashDatabases implements AutoCloseable {

    private final Path folder;
    private final List<TestDatabase.Ending> servers = new ArrayList<>();
    private int made;

    CrashDatabases(Path folder) {
        this.folder = folder;
    }

    /** Where something goes wrong. */
    enum Kind {
        SQLITE(11),
        H2_MEMORY(7),
        H2_FILE(41),
        H2_SERVER(41),
        POSTGRESQL(41),
        MARIADB(41);

        /** Every so many calls are tried where not all are. */
        private final int stride;

        Kind(int stride) {
            this.stride = stride;
        }

        int stride() {
            return stride;
        }

        boolean isTransactional() {
            return this == SQLITE || this == POSTGRESQL;
        }
    }

    /** What gives an empty database each time. */
    interface Supply {
        String next() throws SQLException;
    }

    /** Those of a kind; {@code -Dretort.test.databases=mariadb} leaves out the tests of others. */
    Supply of(Kind kind) throws SQLException {
        List<String> wanted = List.of(System.getProperty("retort.test.databases", "").split(","));
        String product = kind.name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
        assumeTrue(
                wanted.contains("") || wanted.contains(product),
                "Not among those of -Dretort.test.databases.");
        return switch (kind) {
            case SQLITE ->
                    () -> "jdbc:sqlite:" + folder.resolve(made++ + ".db") + "?synchronous=OFF";
            case H2_MEMORY -> () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            case H2_FILE ->
                    () -> "jdbc:h2:file:" + folder.resolve("file" + made++) + ";WRITE_DELAY=0";
            case H2_SERVER -> ofServer();
            case POSTGRESQL -> {
                PostgreSqlServer.Database database = PostgreSqlServer.newest().create();
                servers.add(database::close);
                yield () -> emptied(database.url());
            }
            case MARIADB -> {
                MariaDbServer.Database database = MariaDbServer.get().create();
                servers.add(database::close);
                yield () -> emptied(database.url());
            }
        };
    }

    private Supply ofServer() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        servers.add(server::stop);
        return () ->
                "jdbc:h2:tcp://localhost:%d/%s;WRITE_DELAY=0"
                        .formatted(server.getPort(), folder.resolve("server" + made++));
    }

    private static String emptied(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DROP TABLE IF EXISTS account, invoice, payment, receipt, alembic_version,"
                            + " retort_history");
        }
        return url;
    }

    @Override
    public void close() throws SQLException {
        for (TestDatabase.Ending server : servers) {
            server.end();
        }
    }
}
