package dev.retort.dialect.postgresql;

import dev.retort.dialect.ScratchDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An empty database beside another on the same server; where the user may not make one, an empty
 * schema in a transaction that is rolled back.
 */
final class PostgreSqlScratch implements ScratchDatabase {

    private static final Set<String> IGNORED =
            Set.of("commit", "rollback", "setAutoCommit", "close");

    private final Connection connection;
    private final Ending ending;

    private PostgreSqlScratch(Connection connection, Ending ending) {
        this.connection = connection;
        this.ending = ending;
    }

    /** What brings the server back to what it was. */
    private interface Ending {
        void run() throws SQLException;
    }

    static ScratchDatabase beside(Connection server, String driverClass) throws SQLException {
        String name = "retort_scratch_" + UUID.randomUUID().toString().replace("-", "");
        if (!server.getAutoCommit()
                || !execute(server, "CREATE DATABASE " + name + " TEMPLATE template0")) {
            return schema(server, name);
        }
        Connection own = connect(server, driverClass, name);
        if (own == null) {
            execute(server, "DROP DATABASE " + name);
            return schema(server, name);
        }
        return new PostgreSqlScratch(
                own,
                () -> {
                    own.close();
                    try (Statement statement = server.createStatement()) {
                        statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                    }
                });
    }

    private static boolean execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Null where the server wants a password, which a connection does not tell. */
    private static @Nullable Connection connect(
            Connection server, String driverClass, String database) {
        try {
            String url =
                    server.getMetaData()
                            .getURL()
                            .replaceFirst(
                                    "^(jdbc:postgresql:(?://[^/?]*/)?)[^/?]*", "$1" + database);
            Properties properties = new Properties();
            properties.setProperty("user", server.getMetaData().getUserName());
            ClassLoader loader = server.getMetaData().getClass().getClassLoader();
            Driver driver =
                    (Driver)
                            Class.forName(driverClass, true, loader)
                                    .getDeclaredConstructor()
                                    .newInstance();
            return driver.connect(url, properties);
        } catch (SQLException | ReflectiveOperationException e) {
            return null;
        }
    }

    private static ScratchDatabase schema(Connection server, String name) throws SQLException {
        boolean autoCommit = server.getAutoCommit();
        server.setAutoCommit(false);
        Savepoint savepoint = server.setSavepoint();
        Set<String> others = new HashSet<>();
        try (Statement statement = server.createStatement();
                ResultSet row = statement.executeQuery("SELECT nspname FROM pg_namespace")) {
            while (row.next()) {
                others.add(row.getString(1));
            }
            statement.execute("CREATE SCHEMA " + name);
            statement.execute("SET LOCAL search_path = " + name);
        } catch (SQLException e) {
            undo(server, savepoint, autoCommit);
            throw e;
        }
        return new PostgreSqlScratch(
                neverEnding(server, others), () -> undo(server, savepoint, autoCommit));
    }

    private static void undo(Connection server, Savepoint savepoint, boolean autoCommit)
            throws SQLException {
        if (autoCommit) {
            server.rollback();
            server.setAutoCommit(true);
        } else {
            server.rollback(savepoint);
        }
    }

    /** A connection inside a database that holds more, which is none of the scratch's. */
    interface Inside {

        /** The schemas that were there before. */
        Set<String> others();
    }

    /** The connection, deaf to whatever would end its transaction. */
    private static Connection neverEnding(Connection server, Set<String> others) {
        return (Connection)
                Proxy.newProxyInstance(
                        Inside.class.getClassLoader(),
                        new Class<?>[] {Connection.class, Inside.class},
                        (proxy, method, arguments) -> {
                            if (method.getDeclaringClass() == Inside.class) {
                                return others;
                            }
                            boolean ends =
                                    IGNORED.contains(method.getName())
                                            && !(arguments != null
                                                    && arguments[0] instanceof Savepoint);
                            if (ends) {
                                return null;
                            }
                            try {
                                return method.invoke(server, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        ending.run();
    }
}
