package dev.retort.dialect.h2;

import dev.retort.dialect.MigrationLock;
import dev.retort.error.NoSecondConnectionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that a second connection holds locked; its table is a temporary one, so that nothing of it
 * is left when the database is closed.
 */
final class H2Lock implements MigrationLock {

    /** {@code LOCK_TIMEOUT_1}, what NOWAIT answers. */
    private static final int IS_LOCKED = 50200;

    private static final String TABLE = "retort_lock";

    private final Connection migrating;
    private final ConnectionSource second;
    private final String guarded;
    private @Nullable Connection holding;
    private boolean autoCommit = true;

    H2Lock(Connection migrating, ConnectionSource second, String guarded) {
        this.migrating = migrating;
        this.second = second;
        this.guarded = guarded;
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (isPrivate()) {
            return true;
        }
        Connection connection = open();
        boolean acquired = false;
        try {
            acquired = lock(connection);
        } finally {
            if (acquired) {
                holding = connection;
            } else {
                giveBack(connection);
            }
        }
        return acquired;
    }

    /** A database in memory without a name has one connection and nobody to shut out. */
    private boolean isPrivate() throws SQLException {
        return migrating.getMetaData().getURL().equals("jdbc:h2:mem:");
    }

    private Connection open() throws SQLException {
        Connection connection;
        try {
            connection = second.open();
        } catch (SQLException e) {
            throw new NoSecondConnectionException("h2", e);
        }
        if (session(connection) == session(migrating)) {
            throw new NoSecondConnectionException("h2", null);
        }
        autoCommit = connection.getAutoCommit();
        return connection;
    }

    private static long session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("CALL SESSION_ID()")) {
            result.next();
            return result.getLong(1);
        }
    }

    private boolean lock(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE GLOBAL TEMPORARY TABLE IF NOT EXISTS "
                            + TABLE
                            + " (guarded varchar PRIMARY KEY, holder varchar)");
        }
        if (!hasRow(connection)) {
            insertRow(connection);
        }
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT holder FROM " + TABLE + " WHERE guarded = ? FOR UPDATE NOWAIT")) {
            statement.setString(1, guarded);
            statement.executeQuery().close();
        } catch (SQLException e) {
            if (e.getErrorCode() == IS_LOCKED) {
                return false;
            }
            throw e;
        }
        tellHolder(connection);
        return true;
    }

    private boolean hasRow(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM " + TABLE + " WHERE guarded = ?")) {
            statement.setString(1, guarded);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Another may have been quicker; then its row serves both. */
    private void insertRow(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO "
                                + TABLE
                                + " (guarded) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM "
                                + TABLE
                                + " WHERE guarded = ?)")) {
            statement.setString(1, guarded);
            statement.setString(2, guarded);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (!hasRow(connection)) {
                throw e;
            }
        }
    }

    /** Never committed, since that would give the lock back; others read it all the same. */
    private void tellHolder(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "UPDATE " + TABLE + " SET holder = ? WHERE guarded = ?")) {
            long process = ProcessHandle.current().pid();
            statement.setString(
                    1,
                    "process "
                            + process
                            + " since "
                            + Instant.now().truncatedTo(ChronoUnit.SECONDS));
            statement.setString(2, guarded);
            statement.executeUpdate();
        }
    }

    @Override
    public Optional<String> holder() throws SQLException {
        Connection connection = open();
        int isolation = connection.getTransactionIsolation();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT holder FROM " + TABLE + " WHERE guarded = ?")) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            statement.setString(1, guarded);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
            }
        } finally {
            connection.setTransactionIsolation(isolation);
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        if (holding != null) {
            giveBack(holding);
            holding = null;
        }
    }

    /** As it was when it came. */
    private void giveBack(Connection connection) throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        }
    }
}
