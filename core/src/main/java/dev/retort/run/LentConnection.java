package dev.retort.run;

import dev.retort.error.OwnTransactionException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a migration gets it: everything that the driver's own can do, but that closing
 * it does nothing, and that it does not end a transaction which was begun for it.
 */
final class LentConnection implements InvocationHandler {

    private final Connection connection;
    private final Transaction transaction;

    private LentConnection(Connection connection, Transaction transaction) {
        this.connection = connection;
        this.transaction = transaction;
    }

    static Connection of(Connection connection, Transaction transaction) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> type = connection.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> each : type.getInterfaces()) {
                types.add(each);
            }
        }
        LentConnection lent = new LentConnection(connection, transaction);
        try {
            return lent.as(connection.getClass().getClassLoader(), types.toArray(Class[]::new));
        } catch (IllegalArgumentException e) {
            // An interface that is not for everybody: JDBC's own serves as well.
            return lent.as(LentConnection.class.getClassLoader(), Connection.class);
        }
    }

    private Connection as(@Nullable ClassLoader loader, Class<?>... types) {
        return (Connection) Proxy.newProxyInstance(loader, types, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
            throws Throwable {
        int count = arguments == null ? 0 : arguments.length;
        switch (method.getName()) {
            case "close":
                return null;
            case "commit", "rollback":
                if (count == 0) {
                    refuse(method.getName());
                }
                break;
            case "setAutoCommit":
                refuseToSwitch(Boolean.TRUE.equals(arguments[0]));
                break;
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            default:
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void refuse(String words) {
        if (transaction.isOpen()) {
            throw OwnTransactionException.of(words + "()");
        }
    }

    private void refuseToSwitch(boolean on) throws SQLException {
        if (transaction.isOpen() && on != connection.getAutoCommit()) {
            throw OwnTransactionException.of("setAutoCommit(" + on + ")");
        }
    }
}
