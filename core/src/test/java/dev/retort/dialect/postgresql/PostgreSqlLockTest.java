package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.MigrationLock;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** One migrator at a time. */
class PostgreSqlLockTest {

    private static final QualifiedName VERSIONS = QualifiedName.of("alembic_version");

    private static MigrationLock lock(
            PostgreSqlDatabase database, Connection connection, QualifiedName table)
            throws SQLException {
        return database.dialect.lock(connection, database.database::connect, table);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open();
                Connection other = database.database.connect();
                MigrationLock second = lock(database, other, VERSIONS)) {
            MigrationLock first = lock(database, database.connection, VERSIONS);
            assertThat(second.holder()).isEmpty();
            assertThat(first.tryAcquire()).isTrue();
            assertThat(first.tryAcquire()).isTrue();
            assertThat(second.tryAcquire()).isFalse();
            assertThat(second.holder().orElseThrow())
                    .contains("process ", "user \"postgres\"", "connected since ");
            first.close();
            assertThat(second.tryAcquire()).isTrue();
        }
    }

    @Test
    void aHolderThatDiesLetsGo() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open();
                MigrationLock second = lock(database, database.connection, VERSIONS)) {
            Connection mortal = database.database.connect();
            MigrationLock first = lock(database, mortal, VERSIONS);
            assertThat(first.tryAcquire()).isTrue();
            database.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype ="
                            + " 'advisory' AND pid <> pg_backend_pid()");
            assertThat(second.tryAcquire()).isTrue();
            mortal.close();
            first.close();
        }
    }

    @Test
    void commitAndRollbackLeaveItHeld() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open();
                Connection other = database.database.connect();
                MigrationLock first = lock(database, database.connection, VERSIONS);
                MigrationLock second = lock(database, other, VERSIONS)) {
            assertThat(first.tryAcquire()).isTrue();
            database.connection.setAutoCommit(false);
            database.execute("CREATE TABLE t ()");
            database.connection.rollback();
            database.execute("CREATE TABLE t ()");
            database.connection.commit();
            database.connection.setAutoCommit(true);
            assertThat(second.tryAcquire()).isFalse();
        }
    }

    @Test
    void eachVersionTableHasALockOfItsOwn() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open();
                Connection other = database.database.connect();
                MigrationLock first = lock(database, database.connection, VERSIONS);
                MigrationLock same =
                        lock(database, other, new QualifiedName("public", "alembic_version"));
                MigrationLock second = lock(database, other, QualifiedName.of("other_version"))) {
            assertThat(first.tryAcquire()).isTrue();
            assertThat(second.tryAcquire()).isTrue();
            assertThat(same.tryAcquire()).isFalse();
        }
    }

    @Test
    void eachDatabaseHasALockOfItsOwn() throws SQLException {
        try (PostgreSqlDatabase one = PostgreSqlDatabase.open();
                PostgreSqlDatabase other = PostgreSqlDatabase.open();
                MigrationLock first = lock(one, one.connection, VERSIONS);
                MigrationLock second = lock(other, other.connection, VERSIONS)) {
            assertThat(first.tryAcquire()).isTrue();
            assertThat(second.holder()).isEmpty();
            assertThat(second.tryAcquire()).isTrue();
        }
    }
}
