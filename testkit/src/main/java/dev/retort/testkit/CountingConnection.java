package dev.retort.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts what is executed on it. */
final class CountingConnection {

    private final Connection counted;
    private final AtomicInteger executions = new AtomicInteger();

    CountingConnection(Connection connection) {
        this.counted = proxy(Connection.class, connection);
    }

    Connection connection() {
        return counted;
    }

    int executions() {
        return executions.get();
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executions.incrementAndGet();
                    }
                    try {
                        return counting(method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(
                        CountingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object counting(Object result) {
        if (result instanceof PreparedStatement prepared) {
            return proxy(PreparedStatement.class, prepared);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }
}
