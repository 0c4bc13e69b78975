package dev.retort.dialect.sqlite;

import dev.retort.dialect.ScratchDatabase;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database in memory, opened by the driver that is at hand. */
record SqliteScratch(Connection connection) implements ScratchDatabase {

    static Optional<ScratchDatabase> open(@Nullable Connection server, String driverClass)
            throws SQLException {
        for (ClassLoader loader : loaders(server)) {
            Optional<Driver> driver = driver(loader, driverClass);
            if (driver.isPresent()) {
                Connection connection =
                        driver.get().connect("jdbc:sqlite::memory:", new Properties());
                return Optional.of(new SqliteScratch(connection));
            }
        }
        return Optional.empty();
    }

    /** Where a driver may be: beside the connection's own, the caller's, ours. */
    private static List<ClassLoader> loaders(@Nullable Connection server) throws SQLException {
        List<@Nullable ClassLoader> loaders = new ArrayList<>();
        if (server != null) {
            loaders.add(server.unwrap(Connection.class).getClass().getClassLoader());
        }
        loaders.add(Thread.currentThread().getContextClassLoader());
        loaders.add(SqliteScratch.class.getClassLoader());
        return loaders.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static Optional<Driver> driver(ClassLoader loader, String driverClass) {
        try {
            Class<?> type = Class.forName(driverClass, true, loader);
            return Optional.of((Driver) type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
