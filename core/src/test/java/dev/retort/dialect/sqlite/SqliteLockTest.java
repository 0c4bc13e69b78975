package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.MigrationLock;
import dev.retort.schema.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // To close a lock early is what is tested.
class SqliteLockTest {

    private static MigrationLock lock(SqliteFixture database) throws SQLException {
        return database.dialect.lock(
                database.connection,
                () -> {
                    throw new SQLException("There is no second connection.");
                },
                QualifiedName.of("alembic_version"));
    }

    @Test
    void oneHoldsItAndTheOtherHearsOfWhom(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("a.db");
        try (SqliteFixture one = SqliteFixture.file(file);
                SqliteFixture two = SqliteFixture.file(file);
                MigrationLock first = lock(one);
                MigrationLock second = lock(two)) {
            assertThat(first.tryAcquire()).isTrue();
            assertThat(first.tryAcquire()).isTrue();
            assertThat(second.tryAcquire()).isFalse();
            assertThat(second.holder()).contains("another thread of this process");
            one.run("CREATE TABLE t (a)");
            first.close();
            assertThat(second.tryAcquire()).isTrue();
            second.close();
            assertThat(folder.toFile().list()).containsExactly("a.db");
        }
    }

    @Test
    void whoeverWritesKeepsAMigratorOut(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("a.db");
        try (SqliteFixture writer = SqliteFixture.file(file);
                SqliteFixture migrator = SqliteFixture.file(file);
                MigrationLock lock = lock(migrator)) {
            migrator.run("PRAGMA busy_timeout = 1");
            writer.run("BEGIN IMMEDIATE");
            assertThat(lock.tryAcquire()).isFalse();
            assertThat(lock.holder()).contains("another connection, which is writing");
            writer.run("COMMIT");
            assertThat(lock.tryAcquire()).isTrue();
        }
    }

    @Test
    void aDatabaseInMemoryAndATransactionOfTheCallersAreNoHindrance() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory();
                MigrationLock lock = lock(database)) {
            assertThat(lock.tryAcquire()).isTrue();
            lock.close();
            database.connection.setAutoCommit(false);
            database.run("CREATE TABLE t (a)");
            assertThat(lock.tryAcquire()).isTrue();
            assertThat(database.strings("SELECT name FROM sqlite_master")).containsExactly("t");
        }
    }

    @Test
    void itIsFreeWhenItsHolderIsKilled(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.db");
        Path held = folder.resolve("a.db-retort-lock");
        Process holder =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (SqliteFixture database = SqliteFixture.file(file);
                MigrationLock lock = lock(database)) {
            assertThat(holder.getInputStream().read()).isEqualTo('!');
            assertThat(lock.tryAcquire()).isFalse();
            assertThat(lock.holder().orElseThrow()).startsWith("process " + holder.pid() + " on ");
            holder.destroyForcibly();
            assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(held).exists();
            assertThat(lock.tryAcquire()).isTrue();
            lock.close();
            assertThat(Files.exists(held)).isFalse();
        }
    }

    /** Takes the lock of a file, says so, and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (SqliteFixture database = SqliteFixture.file(Path.of(arguments[0]));
                    MigrationLock lock = lock(database)) {
                System.out.print(lock.tryAcquire() ? '!' : '?');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }
}
