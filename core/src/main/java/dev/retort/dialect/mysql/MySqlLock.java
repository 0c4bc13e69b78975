package dev.retort.dialect.mysql;

import dev.retort.dialect.MigrationLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the migrating session: it outlives commit and rollback, and dies with the connection.
 */
final class MySqlLock implements MigrationLock {

    /** Names of locks are of the whole server, and no longer than this. */
    private static final int LONGEST = 64;

    private static final String PREFIX = "retort:";

    private final Connection connection;
    private final String name;
    private boolean held;

    MySqlLock(Connection connection, String guarded) {
        this.connection = connection;
        this.name = name(guarded);
    }

    static String name(String guarded) {
        String name = PREFIX + guarded;
        if (name.length() <= LONGEST) {
            return name;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(guarded.getBytes(StandardCharsets.UTF_8));
            String hash = HexFormat.of().formatHex(digest, 0, 8);
            return name.substring(0, LONGEST - hash.length() - 1) + ":" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (!held) {
            held = "1".equals(ask("SELECT GET_LOCK(?, 0)"));
        }
        return held;
    }

    @Override
    public Optional<String> holder() throws SQLException {
        String id = ask("SELECT IS_USED_LOCK(?)");
        if (id == null) {
            return Optional.empty();
        }
        String words =
                ask(
                        "SELECT CONCAT(USER, ' from ', HOST) FROM information_schema.PROCESSLIST"
                                + " WHERE ID = IS_USED_LOCK(?)");
        return Optional.of("connection " + id + (words == null ? "" : " of " + words));
    }

    @Override
    public void close() throws SQLException {
        if (held) {
            held = false;
            ask("SELECT RELEASE_LOCK(?)");
        }
    }

    private @Nullable String ask(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
