package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.error.MissingDriverException;
import dev.retort.error.NoCommitHereException;
import dev.retort.error.NoConnectionException;
import dev.retort.error.NoDatabaseException;
import dev.retort.revision.Direction;
import dev.retort.test.PostgreSqlServer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    @TempDir Path folder;

    /** A pool that counts its connections, and makes whoever asks for one too many wait. */
    public static final class Pool implements DataSource {

        private final String url;
        private final boolean autoCommit;
        private final Semaphore free;
        private final int size;
        private final boolean tells;
        private final AtomicInteger asked = new AtomicInteger();

        Pool(String url, int size, boolean autoCommit) {
            this(url, size, autoCommit, false);
        }

        Pool(String url, int size, boolean autoCommit, boolean tells) {
            this.tells = tells;
            this.url = url;
            this.autoCommit = autoCommit;
            this.free = new Semaphore(size);
            this.size = size;
        }

        /** As the usual pools tell it. */
        public int getMaximumPoolSize() {
            return tells ? size : 0;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            free.acquireUninterruptibly();
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(autoCommit);
            return (Connection)
                    java.lang.reflect.Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("close") && !connection.isClosed()) {
                                    assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                                    free.release();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (java.lang.reflect.InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    @Test
    @Timeout(60)
    void aPoolThatTellsThatItHoldsOneIsNotAskedForASecond() throws Exception {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            Pool pool = new Pool(database.url(), 1, true, true);
            Migrator migrator =
                    new Project(folder).threeTables().configure().dataSource(pool).build();
            assertThat(migrator.upgrade().steps()).hasSize(3);
            assertThat(pool.asked).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void aPoolOfOneIsEnough(TestDatabase kind) throws Exception {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Pool pool = new Pool(database.url(), 1, true);
            Migrator migrator =
                    new Project(folder).threeTables().configure().dataSource(pool).build();
            assertThat(migrator.upgrade().steps()).hasSize(3);
            assertThat(migrator.current().atHead()).isTrue();
            assertThat(migrator.upgrade().steps()).isEmpty();
            assertThat(migrator.downgrade("base").steps()).hasSize(3);
            // A connection that came too late for the lock is given back by the thread it came to.
            assertThat(pool.free.tryAcquire(50, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPoolWithoutAutoCommitGetsItsConnectionsBackAsTheyWere(TestDatabase kind)
            throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Pool pool = new Pool(database.url(), 2, false);
            Migrator migrator =
                    new Project(folder).threeTables().configure().dataSource(pool).build();
            assertThat(migrator.upgrade().steps()).hasSize(3);
            assertThat(pool.free.availablePermits()).isEqualTo(2);
            assertThat(database.tables()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsHandedInStaysOpen(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder);
                Connection connection = database.connect()) {
            Migrator migrator =
                    new Project(folder).threeTables().configure().connection(connection).build();
            assertThat(migrator.upgrade().steps()).hasSize(3);
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(database.tables()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2", "MARIADB"})
    void theCallersTransactionIsTheCallersToEnd(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder);
                Connection connection = database.connect()) {
            Migrator migrator =
                    new Project(folder).threeTables().configure().connection(connection).build();
            connection.setAutoCommit(false);
            assertThat(migrator.upgrade("b2").steps()).hasSize(2);
            assertThat(migrator.current().heads()).containsExactly("b2");
            connection.rollback();
            assertThat(database.tables()).isEmpty();

            assertThat(migrator.upgrade().steps()).hasSize(3);
            connection.commit();
            assertThat(connection.getAutoCommit()).isFalse();
            connection.setAutoCommit(true);
            assertThat(database.tables()).hasSize(3);
            assertThat(migrator.current().atHead()).isTrue();
        }
    }

    @Test
    void aRebuildThatFailsInTheCallersTransactionLeavesHisSettings() throws SQLException {
        for (String setting : List.of("0", "1")) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA legacy_alter_table = " + setting);
                Project project = new Project(folder);
                project.table("a1", "", "account");
                project.java(
                        "b2",
                        "a1",
                        "op.execute(\"PRAGMA query_only = ON\");"
                                + " op.addConstraint(\"account\", unique(null, \"id\"));",
                        "");
                Migrator migrator = project.configure().connection(connection).build();
                connection.setAutoCommit(false);
                assertThatThrownBy(migrator::upgrade).hasMessageContaining("read-only");
                assertThat(setting(statement, "legacy_alter_table")).isEqualTo(setting);
                connection.rollback();
                statement.execute("PRAGMA query_only = OFF");
                assertThat(setting(statement, "legacy_alter_table")).isEqualTo(setting);
            }
        }
    }

    private static String setting(Statement statement, String pragma) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
            return answer.getString(1);
        }
    }

    @Test
    void inACallersTransactionNothingCommitsInBetween() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder);
                Connection connection = database.connect()) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.java("b2", "a1", "op.autocommit(() -> op.execute(\"SELECT 1\"));", "");
            Migrator migrator = project.configure().connection(connection).build();
            connection.setAutoCommit(false);
            assertThatThrownBy(migrator::upgrade)
                    .isInstanceOf(NoCommitHereException.class)
                    .hasMessageContaining("Revision b2 (about b2) has to commit in between")
                    .hasMessageContaining("in a transaction of its caller's");
            connection.rollback();
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void aRunInOneTransactionThatIsRefusedLeavesNoTable() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.java("b2", "a1", "op.autocommit(() -> op.execute(\"SELECT 1\"));", "");
            Migrator migrator =
                    project.configure()
                            .run(it -> it.transaction(TransactionScope.ALL))
                            .url(database.url())
                            .build();
            assertThatThrownBy(migrator::upgrade).isInstanceOf(NoCommitHereException.class);
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void twoCallersTransactionsDoNotRunAtOnce() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder);
                Connection connection = database.connect()) {
            Project project = new Project(folder).threeTables();
            connection.setAutoCommit(false);
            assertThat(project.configure().connection(connection).build().upgrade().steps())
                    .hasSize(3);
            Migrator other =
                    project.configure()
                            .url(database.url())
                            .lockTimeout(Duration.ofMillis(200))
                            .build();
            assertThatThrownBy(other::upgrade)
                    .isInstanceOf(dev.retort.error.MigrationLockedException.class)
                    .hasMessageContaining("process ");
            connection.commit();
            assertThat(other.upgrade().steps()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:%s/new.db", "sqlite:///%s/new.db", "jdbc:h2:%s/new"})
    void readingMakesNoFile(String pattern) {
        Migrator migrator = new Project(folder).threeTables().on(pattern.formatted(folder));
        assertThat(migrator.current().heads()).isEmpty();
        assertThat(migrator.current().pending()).hasValue(3);
        assertThat(migrator.plan(Direction.UPGRADE, "head").steps()).hasSize(3);
        assertThat(migrator.history(":", true)).hasSize(3);
        assertThat(folder.toFile().list()).containsExactly("migrations");
    }

    @ParameterizedTest
    @EnumSource
    void readingMakesNoTables(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            database.execute("CREATE TABLE other (id integer)");
            migrator.current();
            migrator.plan(Direction.UPGRADE, "head");
            migrator.history(":", true);
            assertThatThrownBy(() -> database.rows("SELECT * FROM alembic_version"))
                    .isInstanceOf(SQLException.class);
            migrator.ensureVersion();
            migrator.ensureVersion();
            assertThat(database.rows("SELECT * FROM alembic_version")).isEmpty();
            assertThatThrownBy(() -> database.rows("SELECT * FROM retort_history"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFileIsRelativeToItsFolder() throws Exception {
        Project project = new Project(folder).threeTables();
        Files.createDirectories(folder.resolve("data"));
        Migrator migrator =
                project.configure()
                        .url(dev.retort.dialect.DatabaseUrl.parse("sqlite:///data/x.db"), folder)
                        .build();
        migrator.upgrade();
        assertThat(folder.resolve("data/x.db")).exists();
    }

    @Test
    void aMissingDriverNamesItsArtifact() {
        Migrator migrator =
                new Project(folder)
                        .threeTables()
                        .configure()
                        .url("postgresql://localhost/none")
                        .classLoader(new WithoutDrivers())
                        .build();
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(MissingDriverException.class)
                .hasMessageContaining("org.postgresql:postgresql");
    }

    /** Shows everything of the tests' class path but what is a driver. */
    private static final class WithoutDrivers extends ClassLoader {

        WithoutDrivers() {
            super(ConnectionTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("org.postgresql.Driver")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() {
        Migrator migrator =
                new Project(folder).threeTables().on("postgresql://me:tops3cret@localhost:1/none");
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(NoConnectionException.class)
                .hasMessageContaining("localhost:1/none")
                .hasMessageNotContaining("tops3cret");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInTheServersWords() {
        try (PostgreSqlServer.Database database = PostgreSqlServer.newest().create()) {
            Migrator migrator =
                    new Project(folder)
                            .threeTables()
                            .on(database.url().replace(database.name(), "nowhere_at_all"));
            assertThatThrownBy(migrator::current)
                    .isInstanceOf(NoConnectionException.class)
                    .hasMessageContaining("database \"nowhere_at_all\" does not exist");
        }
    }

    @Test
    void aCommandThatNeedsADatabaseSaysSo() {
        Migrator migrator = new Project(folder).threeTables().configure().build();
        assertThatThrownBy(migrator::upgrade).isInstanceOf(NoDatabaseException.class);
        assertThatThrownBy(() -> migrator.upgradeSql("head"))
                .isInstanceOf(NoDatabaseException.class);
        assertThat(migrator.heads(false)).hasSize(1);
        assertThat(migrator.plan(Direction.UPGRADE, "head", List.of("base")).steps()).hasSize(3);
        assertThat(migrator.plan(Direction.DOWNGRADE, "-1", List.of("c3")).revisions())
                .containsExactly("c3");
    }
}
