package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.retort.Migrator;
import dev.retort.Status;
import dev.retort.error.FailedStatementException;
import dev.retort.run.AppliedRevision.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void everyRunAndStampIsToldTheNewestFirst(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Project project = new Project(folder).threeTables();
            Instant before = Instant.now();
            Migrator migrator = project.on(database.url());
            assertThat(migrator.applied()).isEmpty();
            migrator.upgrade("b2");
            migrator.downgrade("a1");
            migrator.stamp(List.of("c3"), false);
            project.sql("d4", "c3", "DROP TABLE nowhere;", "");
            assertThatThrownBy(migrator::upgrade).isInstanceOf(FailedStatementException.class);

            List<AppliedRevision> applied = migrator.applied();
            assertThat(applied)
                    .extracting(
                            AppliedRevision::revision,
                            AppliedRevision::direction,
                            AppliedRevision::outcome)
                    .containsExactly(
                            tuple("d4", "upgrade", Outcome.FAILED),
                            tuple("c3", "stamp", Outcome.DONE),
                            tuple("b2", "downgrade", Outcome.DONE),
                            tuple("b2", "upgrade", Outcome.DONE),
                            tuple("a1", "upgrade", Outcome.DONE));
            assertThat(applied.get(0).detail().orElseThrow()).contains("DROP TABLE nowhere");
            assertThat(applied)
                    .allSatisfy(
                            it -> {
                                assertThat(it.started())
                                        .isBetween(
                                                before.minus(Duration.ofSeconds(1)),
                                                Instant.now().plus(Duration.ofSeconds(1)));
                                assertThat(it.millis()).isPresent();
                                assertThat(it.version()).isNotEmpty();
                            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKilledIsToldAsSuch(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            migrator.upgrade("a1");
            database.execute(
                    "INSERT INTO retort_history (id, version_table, revision, direction, started,"
                            + " outcome, statements) SELECT max(id) + 1, 'alembic_version', 'b2',"
                            + " 'upgrade', current_timestamp, 'running', 2 FROM retort_history");
            AppliedRevision killed = migrator.applied().get(0);
            assertThat(killed.outcome()).isEqualTo(Outcome.KILLED);
            assertThat(killed.statements()).isEqualTo(2);
            assertThat(killed.millis()).isEmpty();
        }
    }

    @Test
    void whatRunsNowIsToldAsRunning() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            Project project = new Project(folder).threeTables();
            Migrator watching = project.on(database.url());
            RunListener listener =
                    new RunListener() {
                        @Override
                        public void statement(String sql) {
                            assertThat(watching.applied().get(0).outcome())
                                    .isEqualTo(Outcome.RUNNING);
                        }
                    };
            project.configure().url(database.url()).listener(listener).build().upgrade("a1");
            assertThat(watching.applied().get(0).outcome()).isEqualTo(Outcome.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStatusHasEverythingAndCreatesNothing(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            Status fresh = migrator.status();
            assertThat(fresh.pending()).hasSize(3);
            assertThat(fresh.last()).isEmpty();
            assertThat(fresh.drift()).isEmpty();
            assertThat(Files.exists(folder.resolve("test.db"))).isFalse();

            migrator.upgrade("b2");
            Status status = migrator.status();
            assertThat(status.server()).matches("[A-Za-z0-9]+ \\d+\\..*");
            assertThat(status.current().heads()).containsExactly("b2");
            assertThat(status.heads()).extracting("revision").containsExactly("c3");
            assertThat(status.pending()).extracting("revision").containsExactly("c3");
            assertThat(status.last().orElseThrow().revision()).isEqualTo("b2");
        }
    }

    @Test
    void aConnectionThatWasHandedInIsToldByItsDriver() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder);
                var connection = database.connect()) {
            Status status =
                    new Project(folder)
                            .threeTables()
                            .configure()
                            .connection(connection)
                            .build()
                            .status();
            assertThat(status.database()).isEqualTo(database.url());
        }
    }
}
