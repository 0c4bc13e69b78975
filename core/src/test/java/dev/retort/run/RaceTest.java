package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.error.MigrationLockedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceTest {

    private static final int THREADS = 8;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void ofManyThatUpgradeAtOnceEachRevisionRunsOnce(TestDatabase kind) throws Exception {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Project project = new Project(folder);
            project.java("a1", "", "op.createTable(\"account\", column(\"id\", integer()));", "");
            project.table("b2", "a1", "invoice");
            project.table("c3", "b2", "payment");
            List<Callable<RunResult>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(() -> project.on(database.url()).upgrade());
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                for (Future<RunResult> result : threads.invokeAll(calls)) {
                    assertThat(result.get().heads()).containsExactly("c3");
                }
            } finally {
                threads.shutdown();
            }
            assertThat(database.rows("SELECT revision, outcome FROM retort_history ORDER BY id"))
                    .containsExactly("a1 done", "b2 done", "c3 done");
            assertThat(database.rows("SELECT version_num FROM alembic_version"))
                    .containsExactly("c3");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void whoComesSecondWaitsAndSaysForWhom(TestDatabase kind) throws Exception {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Project project = new Project(folder).threeTables();
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            RunListener slow =
                    new RunListener() {
                        @Override
                        public void planned(dev.retort.revision.Plan plan) {
                            running.countDown();
                            await(goOn);
                        }
                    };
            Migrator first = project.configure().url(database.url()).listener(slow).build();
            Migrator second =
                    project.configure()
                            .url(database.url())
                            .lockTimeout(Duration.ofMillis(300))
                            .build();
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<RunResult> result = thread.submit(() -> first.upgrade());
                assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
                assertThatThrownBy(second::upgrade)
                        .isInstanceOf(MigrationLockedException.class)
                        .hasMessageContaining("Another migrator is at work on this database");
                goOn.countDown();
                assertThat(result.get().steps()).hasSize(3);
                assertThat(second.upgrade().steps()).isEmpty();
            } finally {
                goOn.countDown();
                thread.shutdown();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDatabaseAtItsTargetAsksForNoLock() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = new Project(folder).threeTables();
            project.on(database.url()).upgrade();
            Migrator waiting =
                    project.configure().url(database.url()).lockTimeout(Duration.ZERO).build();
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThat(waiting.upgrade().steps()).isEmpty();
                statement.execute("ROLLBACK");
            }
        }
    }
}
