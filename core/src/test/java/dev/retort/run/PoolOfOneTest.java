package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.Migrator;
import dev.retort.fleet.FleetReport;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.TargetSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HikariCP with a single connection, which a migrator may not ask for twice. */
@Timeout(120)
class PoolOfOneTest {

    @TempDir Path folder;

    private static HikariDataSource pool(String url, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandEndsWithTheOneConnectionThereIs(TestDatabase kind) throws SQLException {
        for (boolean autoCommit : List.of(true, false)) {
            try (TestDatabase.Handle database = kind.create(folder);
                    HikariDataSource pool = pool(database.url(), autoCommit)) {
                Migrator migrator =
                        new Project(folder).threeTables().configure().dataSource(pool).build();
                assertThat(migrator.upgrade("b2").steps()).hasSize(2);
                assertThat(migrator.upgrade().steps()).hasSize(1);
                assertThat(migrator.current().heads()).containsExactly("c3");
                assertThat(migrator.status().last()).isPresent();
                assertThat(migrator.downgrade("base").steps()).hasSize(3);
                assertThat(migrator.stamp(List.of("a1"), false)).containsExactly("a1");
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
                assertThat(pool.getHikariPoolMXBean().getIdleConnections()).isEqualTo(1);
            }
            folder.resolve("test.db").toFile().delete();
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalThreadsShareIt(TestDatabase kind) throws Exception {
        try (TestDatabase.Handle database = kind.create(folder);
                HikariDataSource pool = pool(database.url(), true)) {
            Project project = new Project(folder).threeTables();
            Callable<RunResult> upgrade =
                    () -> project.configure().dataSource(pool).build().upgrade();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            int steps = 0;
            try {
                for (Future<RunResult> each :
                        threads.invokeAll(List.of(upgrade, upgrade, upgrade, upgrade))) {
                    steps += each.get().steps().size();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(steps).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFleetOfSuchPoolsIsUpgraded(TestDatabase kind) throws SQLException {
        Map<String, DataSource> pools = new LinkedHashMap<>();
        List<AutoCloseable> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Path own = folder.resolve("target" + i);
                own.toFile().mkdirs();
                TestDatabase.Handle database = kind.create(own);
                open.add(0, database);
                HikariDataSource pool = pool(database.url(), true);
                open.add(0, pool);
                pools.put("target" + i, pool);
            }
            FleetReport<RunResult> report =
                    new Project(folder)
                            .threeTables()
                            .configure()
                            .fleet(FleetSettings.of(TargetSource.dataSources(pools)))
                            .upgrade("head");
            assertThat(report.failed()).isEmpty();
            assertThat(report.done()).hasSize(3);
        } finally {
            for (AutoCloseable each : open) {
                close(each);
            }
        }
    }

    private static void close(AutoCloseable each) throws SQLException {
        try {
            each.close();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
