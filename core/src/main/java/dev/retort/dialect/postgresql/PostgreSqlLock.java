package dev.retort.dialect.postgresql;

import dev.retort.dialect.MigrationLock;
import dev.retort.schema.QualifiedName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * An advisory lock of the migrating session; it outlives transactions and ends with the session.
 */
final class PostgreSqlLock implements MigrationLock {

    private static final int BITS_OF_HALF = 32;

    private final Connection connection;
    private final long key;
    private boolean held;
    private boolean watched;

    private PostgreSqlLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** The lock of a version table; the server keeps those of its databases apart. */
    static PostgreSqlLock of(Connection connection, QualifiedName versionTable)
            throws SQLException {
        String schema = versionTable.schema();
        if (schema == null) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT current_schema()")) {
                row.next();
                schema = row.getString(1);
            }
        }
        return new PostgreSqlLock(connection, key("retort " + schema + "." + versionTable.name()));
    }

    private static long key(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (!connection.getAutoCommit()) {
            // In a caller's transaction it has to last until the caller ends that.
            return call("SELECT pg_try_advisory_xact_lock(?)");
        }
        if (!held && call("SELECT pg_try_advisory_lock(?)")) {
            held = true;
            watch();
        }
        return held;
    }

    /**
     * Lets the server look whether this process is still there while a statement runs: else one
     * that was killed would hold the lock for as long as its last statement takes.
     */
    private void watch() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT set_config('client_connection_check_interval', '1s', false)"
                            + " WHERE current_setting('client_connection_check_interval', true) = '0'");
            watched = true;
        } catch (SQLException e) {
            // Not every system can tell; then the statement has to end.
            watched = false;
        }
    }

    private boolean call(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public Optional<String> holder() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT concat_ws(', ',
                            'process ' || a.pid,
                            'user "' || a.usename || '"',
                            'application "' || nullif(a.application_name, '') || '"',
                            'from ' || host(a.client_addr),
                            'connected since ' || date_trunc('second', a.backend_start))
                        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                          AND a.datname = current_database()
                          AND l.database = a.datid
                          AND l.classid::bigint = ? AND l.objid::bigint = ?""")) {
            statement.setLong(1, key >>> BITS_OF_HALF);
            statement.setLong(2, key & 0xffffffffL);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void unwatch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT set_config(name, reset_val, false) FROM pg_settings"
                            + " WHERE name = 'client_connection_check_interval'");
        }
        watched = false;
    }

    @Override
    public void close() throws SQLException {
        if (held && !connection.isClosed()) {
            call("SELECT pg_advisory_unlock(?)");
            if (watched) {
                unwatch();
            }
        }
        held = false;
    }
}
