package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.MigrationLock;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.MigrationException;
import dev.retort.error.MigrationLockedException;
import dev.retort.error.NoConnectionException;
import dev.retort.error.NoTrialException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection for the length of one command, and the dialect that it speaks. It is in auto-commit
 * mode, unless a transaction of its caller's is open on it.
 */
public final class Session implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final MigrationLock.ConnectionSource second;
    private final boolean owned;
    private final boolean callers;
    private final boolean restored;
    private final boolean trial;
    private @Nullable SchemaEntry entered;

    /** The same connection, in a transaction that has begun and that nobody here ends. */
    private Session(Session session) {
        this.connection = session.connection;
        this.dialect = session.dialect;
        this.second = session.second;
        this.owned = false;
        this.callers = true;
        this.restored = false;
        this.trial = true;
    }

    private Session(
            Connection connection,
            Dialects dialects,
            MigrationLock.ConnectionSource second,
            boolean owned)
            throws SQLException {
        this.connection = connection;
        this.second = second;
        this.owned = owned;
        boolean autoCommit = connection.getAutoCommit();
        this.callers = !owned && !autoCommit;
        this.restored = owned && !autoCommit;
        this.trial = false;
        if (restored) {
            connection.setAutoCommit(true);
        }
        this.dialect = dialects.of(connection);
    }

    /** Takes a connection; what is owned is closed in the end. */
    static Session of(
            Connection connection,
            Dialects dialects,
            MigrationLock.ConnectionSource second,
            boolean owned) {
        try {
            return new Session(connection, dialects, second, owned);
        } catch (SQLException | RuntimeException e) {
            Optional<Dialect> dialect = dialects.recognized(connection);
            if (owned) {
                closeQuietly(connection, e);
            }
            if (e instanceof SQLException refusal) {
                throw Connector.refused(
                        dialect, refusal, () -> new NoConnectionException("the database", refusal));
            }
            throw (RuntimeException) e;
        }
    }

    /** This session, led into one schema until it is closed. */
    Session in(String schema) {
        try {
            entered = SchemaEntry.into(schema, connection);
            return this;
        } catch (SQLException e) {
            close();
            throw new DatabaseFailureException("enter the schema \"" + schema + "\"", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void closeQuietly(Connection connection, Throwable because) {
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** The connection. */
    public Connection connection() {
        return connection;
    }

    /** The dialect of its server. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Whether a transaction of the caller's is open, which is neither committed nor rolled back.
     */
    boolean isCallersTransaction() {
        return callers;
    }

    /** Whether that transaction is rolled back in the end, whatever happens. */
    boolean isTrial() {
        return trial;
    }

    /**
     * Does something in a transaction that is rolled back in the end.
     *
     * @throws NoTrialException if statements of DDL commit by themselves here
     */
    public <T> T tryOut(Function<Session, T> work) {
        if (!dialect.transactionalDdl()) {
            throw new NoTrialException(dialect.productName());
        }
        Transaction transaction = new Transaction(this);
        try {
            transaction.begin();
            T result = work.apply(new Session(this));
            transaction.rollback();
            return result;
        } catch (SQLException e) {
            transaction.rollback(e);
            throw new DatabaseFailureException("begin a transaction or roll it back", e);
        } catch (RuntimeException e) {
            transaction.rollback(e);
            throw e;
        }
    }

    /** Opens connections beside this one. */
    MigrationLock.ConnectionSource second() {
        return second;
    }

    /** Does something with the connection; an SQLException says what it was. */
    <T> T ask(String what, Question<T> question) {
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    /**
     * What the database refused, with what can be done about it.
     *
     * @param what what was about to be done, as in "read the version table"
     */
    MigrationException failure(String what, SQLException refusal) {
        return dialect.isKeptByAnother(refusal)
                ? MigrationLockedException.keptByAnother(refusal)
                : new DatabaseFailureException(what, refusal, dialect.advice(refusal).orElse(""));
    }

    /** Something that is asked of a connection. */
    interface Question<T> {

        /** Asks. */
        T ask(Connection connection) throws SQLException;
    }

    /** Gives the connection back, as it was. */
    @Override
    public void close() {
        @Nullable SQLException failure = null;
        try {
            if (entered != null) {
                entered.leave();
            }
        } catch (SQLException e) {
            failure = e;
        }
        if (owned) {
            failure = giveBack(failure);
        }
        if (failure != null) {
            System.getLogger(Session.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection was not closed well.", failure);
        }
    }

    private @Nullable SQLException giveBack(@Nullable SQLException before) {
        @Nullable SQLException failure = before;
        try {
            if (restored) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            failure = e;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            failure = e;
        }
        return failure;
    }
}
