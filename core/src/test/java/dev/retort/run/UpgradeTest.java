package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Current;
import dev.retort.Migrator;
import dev.retort.revision.Direction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpgradeTest {

    @TempDir Path folder;

    private static List<String> ids(RunResult result) {
        return result.steps().stream().map(RunResult.Step::revision).toList();
    }

    @ParameterizedTest
    @EnumSource
    void upgradeRunsWhatIsMissingAndDowngradeTakesItBack(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            assertThat(migrator.current())
                    .isEqualTo(
                            new Current(List.of(), List.of(), false, OptionalInt.of(3), List.of()));

            RunResult first = migrator.upgrade("b2");
            assertThat(ids(first)).containsExactly("a1", "b2");
            assertThat(first.heads()).containsExactly("b2");
            assertThat(database.tables()).containsExactlyInAnyOrder("account", "invoice");

            assertThat(migrator.plan(Direction.UPGRADE, "head").revisions()).containsExactly("c3");
            assertThat(ids(migrator.upgrade())).containsExactly("c3");
            assertThat(migrator.current().atHead()).isTrue();
            assertThat(migrator.upgrade().steps()).isEmpty();

            RunResult back = migrator.downgrade("-2");
            assertThat(ids(back)).containsExactly("c3", "b2");
            assertThat(back.heads()).containsExactly("a1");
            assertThat(database.tables()).containsExactly("account");

            assertThat(migrator.downgrade("base").heads()).isEmpty();
            assertThat(database.tables()).isEmpty();
            assertThat(database.rows("SELECT version_num FROM alembic_version")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryTellsWhatRan(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            migrator.upgrade("b2");
            migrator.downgrade("a1");
            assertThat(
                            database.rows(
                                    "SELECT revision, direction, outcome, statements,"
                                            + " version_table FROM retort_history ORDER BY id"))
                    .containsExactly(
                            "a1 upgrade done 1 alembic_version",
                            "b2 upgrade done 1 alembic_version",
                            "b2 downgrade done 1 alembic_version");
            assertThat(
                            database.rows(
                                    "SELECT count(*) FROM retort_history WHERE finished >= started"
                                            + " AND millis >= 0 AND length(checksum) = 64 AND"
                                            + " tool_version = '0.1.0-SNAPSHOT' AND host <> ''"))
                    .containsExactly("3");
        }
    }
}
