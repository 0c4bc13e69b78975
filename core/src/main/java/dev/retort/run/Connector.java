package dev.retort.run;

import dev.retort.dialect.DatabaseUrl;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.MigrationLock;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.MigrationException;
import dev.retort.error.MigrationLockedException;
import dev.retort.error.MissingDriverException;
import dev.retort.error.NoConnectionException;
import dev.retort.error.NoDatabaseException;
import dev.retort.error.UnknownDatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens connections to a database, however it is reached. */
public final class Connector {

    /** A pool that has no second connection may wait long before it says so. */
    private static final int SECONDS_FOR_SECOND = 3;

    private final Database database;
    private final Dialects dialects;
    private final ClassLoader loader;

    /**
     * @param loader where drivers are
     */
    public Connector(Database database, Dialects dialects, ClassLoader loader) {
        this.database = database;
        this.dialects = dialects;
        this.loader = loader;
    }

    /**
     * Connects.
     *
     * @throws NoDatabaseException if there is none to be reached
     * @throws NoConnectionException if the server refuses
     * @throws MissingDriverException if the driver of a URL is not there
     */
    public Session open() {
        if (database instanceof Database.OfConnection handed) {
            MigrationLock.ConnectionSource none =
                    () -> {
                        throw new SQLException("a connection was handed in");
                    };
            return Session.of(handed.connection(), dialects, none, false);
        }
        if (database instanceof Database.OfDataSource pool) {
            DataSource source = pool.dataSource();
            return Session.of(connect(source), dialects, () -> promptly(source), true);
        }
        if (database instanceof Database.OfUrl url) {
            return Session.of(connect(url), dialects, () -> tryConnect(url), true);
        }
        if (database instanceof Database.InSchema in) {
            return outside(in).open().in(in.schema());
        }
        throw new NoDatabaseException();
    }

    /** Begins to connect where that is by a URL; else connects when it is asked for. */
    public Opening opening() {
        Opening opening = new Opening(this);
        return database instanceof Database.OfUrl ? opening.begin() : opening;
    }

    private Connector outside(Database.InSchema in) {
        return new Connector(in.database(), dialects, loader);
    }

    /** Whether what is to be connected to is there, as far as that can be told without. */
    public boolean isThere() {
        if (database instanceof Database.InSchema in) {
            return outside(in).isThere();
        }
        if (database instanceof Database.OfUrl url) {
            Optional<Path> file = file(url);
            return file.isEmpty() || Files.exists(file.get());
        }
        return true;
    }

    /** Connects to what is there already; a file that would be made by connecting is not. */
    public Optional<Session> openIfThere() {
        return isThere() ? Optional.of(open()) : Optional.empty();
    }

    /** The file that connecting would make; empty where there is one, or none is made. */
    public Optional<Path> missingFile() {
        return database instanceof Database.OfUrl url
                ? file(url).filter(it -> !Files.exists(it))
                : Optional.empty();
    }

    private Optional<Path> file(Database.OfUrl database) {
        Dialect dialect = dialects.of(database.url());
        return dialect.file(dialect.jdbcUrl(database.url(), database.folder()));
    }

    /** The dialect, where a URL tells it. */
    public Optional<Dialect> dialectOfUrl() {
        if (database instanceof Database.InSchema in) {
            return outside(in).dialectOfUrl();
        }
        return database instanceof Database.OfUrl url
                ? dialects.ofScheme(url.url().scheme())
                : Optional.empty();
    }

    /** The dialect, without connecting where that can be told: not yet that of the server. */
    public Dialect dialect() {
        if (database instanceof Database.OfUrl url) {
            return dialects.of(url.url());
        }
        if (database instanceof Database.InSchema in) {
            return outside(in).dialect();
        }
        if (database instanceof Database.OfDialect named) {
            return dialects.named(named.dialect())
                    .orElseThrow(
                            () ->
                                    new UnknownDatabaseException(
                                            named.dialect(),
                                            dialects.all().stream().map(Dialect::name).toList()));
        }
        try (Session session = open()) {
            return session.dialect();
        }
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new NoConnectionException("the database of the data source", e);
        }
    }

    private static Connection promptly(DataSource source) throws SQLException {
        if (PoolSize.of(source) == 1) {
            throw new SQLException("the pool holds one connection alone");
        }
        CompletableFuture<Connection> opening = new CompletableFuture<>();
        Thread thread = new Thread(() -> open(source, opening), "retort-second-connection");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(SECONDS_FOR_SECOND, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            giveBackLate(opening);
            throw new SQLException("the pool had none left", e);
        } catch (InterruptedException e) {
            giveBackLate(opening);
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException refusal
                    ? refusal
                    : new SQLException(e.getCause());
        }
    }

    /** A connection that comes after nobody waits for it any more is not kept from the pool. */
    private static void giveBackLate(CompletableFuture<Connection> opening) {
        var unused = opening.whenComplete(Connector::close);
    }

    private static void open(DataSource source, CompletableFuture<Connection> opening) {
        try {
            opening.complete(source.getConnection());
        } catch (SQLException | RuntimeException e) {
            opening.completeExceptionally(e);
        }
    }

    private static void close(Connection connection, Throwable failure) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            System.getLogger(Connector.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection was not closed well.", e);
        }
    }

    private Connection connect(Database.OfUrl database) {
        try {
            return tryConnect(database);
        } catch (SQLException e) {
            String name = "\"" + database.url() + "\"";
            throw refused(
                    Optional.of(dialects.of(database.url())),
                    e,
                    () ->
                            file(database)
                                    .map(it -> NoConnectionException.toFile(name, it, e))
                                    .orElseGet(() -> new NoConnectionException(name, e)));
        }
    }

    /** Why there is no connection, as far as the dialect knows; else what may be the reason. */
    static MigrationException refused(
            Optional<Dialect> dialect, SQLException refusal, Supplier<MigrationException> other) {
        if (dialect.filter(it -> it.isKeptByAnother(refusal)).isPresent()) {
            return MigrationLockedException.keptByAnother(refusal);
        }
        return dialect.flatMap(it -> it.advice(refusal))
                .<MigrationException>map(
                        it -> new DatabaseFailureException("be opened", refusal, it))
                .orElseGet(other);
    }

    private Connection tryConnect(Database.OfUrl database) throws SQLException {
        DatabaseUrl url = database.url();
        Dialect dialect = dialects.of(url);
        Properties properties = database.properties();
        url.user().ifPresent(it -> properties.setProperty("user", it));
        url.password().ifPresent(it -> properties.setProperty("password", it));
        String jdbcUrl = dialect.jdbcUrl(url, database.folder());
        Connection connection = driver(dialect).connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this URL");
        }
        return connection;
    }

    private Driver driver(Dialect dialect) {
        try {
            Class<?> type = Class.forName(dialect.driverClass(), true, loader);
            return (Driver) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new MissingDriverException(
                    dialect.name(), dialect.driverClass(), dialect.driverArtifact());
        }
    }
}
