package dev.retort.dialect.sqlite;

import dev.retort.dialect.MigrationLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the database, locked by the operating system while a migrator is at work, so that
 * the others can wait and say for whom. What really keeps them apart is BEGIN IMMEDIATE on the
 * migrating connection: where no file can be made, that alone.
 */
final class SqliteLock implements MigrationLock {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;

    private final Connection connection;
    private final @Nullable Path file;
    private @Nullable FileChannel channel;
    private boolean held;
    private boolean heldBeside;

    /**
     * @param file the file to lock; null for a database in memory, which nobody else reaches
     */
    SqliteLock(Connection connection, @Nullable Path file) {
        this.connection = connection;
        this.file = file;
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        return (held || lockFile()) && canWrite();
    }

    /** Whether nobody else writes; a caller's own transaction has settled that already. */
    private boolean canWrite() throws SQLException {
        if (!connection.getAutoCommit()) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            int code = e.getErrorCode() & 0xff;
            if (code == BUSY || code == LOCKED) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the file is ours, or there can be none. */
    private boolean lockFile() {
        if (file == null) {
            return true;
        }
        try {
            // A file that its last holder has just taken away is asked for once more.
            held = lockOpened(file) || (channel == null && lockOpened(file));
            heldBeside = false;
            return held;
        } catch (OverlappingFileLockException e) {
            // Another thread here has it. To close the file now would end that lock, too.
            heldBeside = true;
            return false;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return true;
        }
    }

    private boolean lockOpened(Path path) throws IOException {
        FileChannel opened = channel == null ? open(path) : channel;
        channel = opened;
        boolean locked = opened.tryLock() != null;
        if (locked && isStillThere(opened, path)) {
            return true;
        }
        if (locked) {
            channel = null;
            opened.close();
        }
        return false;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Signs the file, which whoever held it before may have taken away in between. */
    private static boolean isStillThere(FileChannel opened, Path file) throws IOException {
        byte[] signature = signature().getBytes(StandardCharsets.UTF_8);
        opened.truncate(0);
        if (!Files.exists(file) || Files.size(file) != 0) {
            return false;
        }
        opened.write(ByteBuffer.wrap(signature));
        return true;
    }

    private static String signature() {
        return "process %d on %s, since %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        host(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    /** Where no file could be locked, BEGIN IMMEDIATE alone keeps others out. */
    @Override
    public boolean outlivesTransactions() {
        return held;
    }

    @Override
    public Optional<String> holder() {
        if (heldBeside) {
            return Optional.of("another thread of this process");
        }
        return Optional.of(
                text().filter(it -> !it.isBlank()).orElse("another connection, which is writing"));
    }

    /** Not asked while this process holds it: to close the file here would end the lock. */
    private Optional<String> text() {
        try {
            return file == null || held ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        FileChannel opened = channel;
        if (opened == null || file == null) {
            return;
        }
        channel = null;
        try {
            if (held) {
                // While it is still locked, so that nobody locks a file that is about to go.
                Files.deleteIfExists(file);
            }
            opened.close();
        } catch (IOException e) {
            // A file that stays behind locks nobody out.
            System.getLogger(SqliteLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock file stays: {0}", file);
        }
        held = false;
    }
}
