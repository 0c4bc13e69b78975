package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.MigrationLock;
import dev.retort.dialect.Scope;
import dev.retort.error.NoSecondConnectionException;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class H2LockTest {

    private static final String URL = "jdbc:h2:mem:lock";
    private static final QualifiedName VERSIONS = QualifiedName.of("alembic_version");

    private final H2Dialect dialect = new H2Dialect();

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(URL);
    }

    private MigrationLock lock(Connection connection) throws SQLException {
        return dialect.lock(connection, H2LockTest::open, VERSIONS);
    }

    @Test
    void oneMigratorAtATimeHoldsTheLock() throws SQLException {
        try (Connection first = open();
                Connection second = open();
                MigrationLock waiting = lock(second)) {
            try (MigrationLock held = lock(first)) {
                assertThat(held.tryAcquire()).isTrue();
                assertThat(waiting.tryAcquire()).isFalse();
                assertThat(waiting.holder().orElse(""))
                        .contains("" + ProcessHandle.current().pid());
            }
            assertThat(waiting.tryAcquire()).isTrue();
        }
    }

    @Test
    void theHolderOfTheLockChangesTheSchema() throws SQLException {
        try (Connection connection = open();
                MigrationLock held = lock(connection);
                Statement statement = connection.createStatement()) {
            assertThat(held.tryAcquire()).isTrue();
            statement.execute("create table account (id integer primary key)");
            statement.execute("alter table account add column name varchar");
            statement.execute("drop table account");
            assertThat(dialect.inspect(connection, Scope.everything()).objects()).isEmpty();
        }
    }

    @Test
    void theLockGoesWithTheConnectionOfItsHolder() throws SQLException {
        try (Connection connection = open();
                Connection other = open();
                MigrationLock next = lock(other)) {
            try (Connection holding = open()) {
                MigrationLock held = dialect.lock(connection, () -> holding, VERSIONS);
                assertThat(held.tryAcquire()).isTrue();
                assertThat(next.tryAcquire()).isFalse();
            }
            assertThat(next.tryAcquire()).isTrue();
        }
    }

    @Test
    void eachVersionTableHasItsLock() throws SQLException {
        try (Connection connection = open();
                MigrationLock held = lock(connection);
                MigrationLock other =
                        dialect.lock(connection, H2LockTest::open, QualifiedName.of("versions"))) {
            assertThat(held.tryAcquire()).isTrue();
            assertThat(other.tryAcquire()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsHandedOutAgainIsRefusedAtOnce() throws SQLException {
        try (Connection connection = open();
                MigrationLock lock = dialect.lock(connection, () -> connection, VERSIONS)) {
            assertThatThrownBy(lock::tryAcquire)
                    .isInstanceOf(NoSecondConnectionException.class)
                    .hasMessageContaining("two connections");
        }
    }

    @Test
    void anEmptyPoolIsNamedAsTheCause() throws SQLException {
        try (Connection connection = open();
                MigrationLock lock =
                        dialect.lock(
                                connection,
                                () -> {
                                    throw new SQLTransientConnectionException("pool is empty");
                                },
                                VERSIONS)) {
            assertThatThrownBy(lock::tryAcquire)
                    .isInstanceOf(NoSecondConnectionException.class)
                    .hasMessageContaining("pool is empty");
        }
    }

    @Test
    void aDatabaseThatNobodyElseReachesNeedsNoLock() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                MigrationLock lock =
                        dialect.lock(
                                connection,
                                () -> {
                                    throw new AssertionError("asked for a second connection");
                                },
                                VERSIONS)) {
            assertThat(lock.tryAcquire()).isTrue();
        }
    }
}
