package dev.retort.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a URL whose calls to the database are counted: opening, statements of whatever
 * kind, commits, questions to the catalog. At one of them something goes wrong.
 */
final class FaultySource {

    /** The exit code of a process that ended at its call. */
    static final int KILLED = 9;

    private static final Set<String> OF_CONNECTION =
            Set.of("commit", "rollback", "setAutoCommit", "setSavepoint", "releaseSavepoint");

    private final String url;
    private final Fault fault;
    private final int at;
    private final List<Connection> open = new ArrayList<>();
    private int calls;
    private boolean lost;

    /** What goes wrong. */
    enum Fault {
        /** The call fails, and the connection goes on. */
        REFUSED,
        /**
         * Every connection is gone, and none is to be had, before the call reached the database.
         */
        LOST_BEFORE,
        /** The same when the database has done it, and before its answer came. */
        LOST_AFTER,
        /** The process is killed. */
        KILLED
    }

    /**
     * @param at the number of the call at which it goes wrong; the first is 1
     */
    FaultySource(String url, Fault fault, int at) {
        this.url = url;
        this.fault = fault;
        this.at = at;
    }

    /** Whether it went wrong. */
    boolean isReached() {
        return calls >= at;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new SQLException("It is not that kind of source.");
                    }
                    return call(() -> wrapped(opened()));
                });
    }

    private Connection opened() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        open.add(connection);
        return connection;
    }

    /** A call to the database. */
    private interface Call {
        @Nullable Object make() throws Throwable;
    }

    private @Nullable Object call(Call call) throws Throwable {
        if (lost) {
            throw gone();
        }
        if (++calls != at) {
            return call.make();
        }
        switch (fault) {
            case REFUSED -> throw new SQLException("Refused, as the test wants it.", "HY000");
            case LOST_AFTER -> call.make();
            case KILLED -> Runtime.getRuntime().halt(KILLED);
            default -> {}
        }
        lost = true;
        for (Connection each : open) {
            each.close();
        }
        throw gone();
    }

    private static SQLException gone() {
        return new SQLException("The connection is gone, as the test wants it.", "08006");
    }

    private Connection wrapped(Connection connection) {
        return proxy(
                Connection.class,
                (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (lost) {
                        return ofLost(method);
                    }
                    if (OF_CONNECTION.contains(name)) {
                        return call(() -> invoke(connection, method, arguments));
                    }
                    Object made = invoke(connection, method, arguments);
                    if (made instanceof PreparedStatement prepared) {
                        return statement(PreparedStatement.class, prepared);
                    }
                    if (made instanceof Statement statement) {
                        return statement(Statement.class, statement);
                    }
                    return made instanceof DatabaseMetaData data ? catalog(data) : made;
                });
    }

    /** What a connection says that is gone. */
    private static @Nullable Object ofLost(Method method) throws SQLException {
        return switch (method.getName()) {
            case "isClosed" -> true;
            case "isValid" -> false;
            case "close" -> null;
            default -> throw gone();
        };
    }

    private <T extends Statement> T statement(Class<T> type, T statement) {
        return proxy(
                type,
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        return call(() -> invoke(statement, method, arguments));
                    }
                    return lost && method.getName().equals("close")
                            ? null
                            : invoke(statement, method, arguments);
                });
    }

    private DatabaseMetaData catalog(DatabaseMetaData data) {
        return proxy(
                DatabaseMetaData.class,
                (proxy, method, arguments) ->
                        method.getReturnType() == ResultSet.class
                                ? call(() -> invoke(data, method, arguments))
                                : invoke(data, method, arguments));
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        FaultySource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
