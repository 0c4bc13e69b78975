package dev.retort.dialect.h2;

import dev.retort.dialect.ScratchDatabase;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An H2 database in memory that nobody else can reach. */
record H2Scratch(Connection connection) implements ScratchDatabase {

    private static final String DRIVER = "org.h2.Driver";

    /** Opens one, with the settings of another; nothing where no driver is to be found. */
    static Optional<ScratchDatabase> open(@Nullable Connection beside, String settings)
            throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", "");
        String url = "jdbc:h2:mem:" + settings;
        Optional<Driver> driver = driver(beside);
        if (driver.isPresent()) {
            Connection connection = driver.get().connect(url, login);
            return Optional.ofNullable(connection).map(H2Scratch::new);
        }
        boolean registered = DriverManager.drivers().anyMatch(d -> accepts(d, url));
        return registered
                ? Optional.of(new H2Scratch(DriverManager.getConnection(url, login)))
                : Optional.empty();
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The driver itself, from where the connection came, the thread works, or this class lives. */
    private static Optional<Driver> driver(@Nullable Connection beside) throws SQLException {
        ClassLoader ofConnection =
                beside == null
                        ? null
                        : beside.getMetaData().getConnection().getClass().getClassLoader();
        return Stream.of(
                        Optional.ofNullable(ofConnection),
                        Optional.ofNullable(Thread.currentThread().getContextClassLoader()),
                        Optional.ofNullable(H2Scratch.class.getClassLoader()))
                .flatMap(Optional::stream)
                .map(H2Scratch::load)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Driver load(ClassLoader loader) {
        try {
            return (Driver)
                    Class.forName(DRIVER, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            return null;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
