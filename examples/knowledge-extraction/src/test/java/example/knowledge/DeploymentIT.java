package example.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import example.testing.Finished;
import example.testing.PostgreSql;
import example.testing.Project;
import example.testing.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the deployment and the commands of the README, each a process. */
class DeploymentIT {

    private static final String STEPS =
            "SELECT revision FROM retort_history WHERE direction = 'upgrade' ORDER BY started";

    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final PostgreSql.Database database = PostgreSql.emptyDatabase();
    private Project project = new Project(Path.of(""), Map.of());

    @BeforeEach
    void copy() {
        project = Project.copiedTo(folder).with("DATABASE_URL", database.deploymentUrl());
    }

    @Test
    void everyCommandOfThePageDoesWhatItSays() {
        for (Readme.Step step : Readme.steps(Path.of("README.md"))) {
            if (step.command().startsWith("psql ")) {
                database.rows()
                        .execute(
                                "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
                                        + project.read("init.sql"));
            } else if (!step.command().contains(" docker ")) {
                step.run(project);
            }
        }
    }

    @Test
    void migrateEndsBeforeThePipelineStarts(@TempDir Path root) throws IOException {
        Image image = Image.of(Path.of("Dockerfile"), root);
        Compose compose = new Compose(Path.of("compose.yaml"));
        assertThat(compose.service("migrate"))
                .contains("<<: *application", "db:\n        condition: service_healthy");
        assertThat(compose.service("pipeline"))
                .contains(
                        "<<: *application",
                        "migrate:\n        condition: service_completed_successfully");
        assertThat(compose.command("migrate")).isEqualTo(image.command());

        Project container =
                new Project(image.workingFolder(), image.variables())
                        .with("DATABASE_URL", database.deploymentUrl());
        List<String> pipeline = image.inside(compose.command("pipeline"));
        Finished early = Project.ended(container.start(pipeline)).exits(1);
        assertThat(early.err()).contains("Has \"migrate\" run?");
        List<String> migrate = image.inside(compose.command("migrate"));
        Finished migrated = Project.ended(container.start(migrate)).exits(0);
        assertThat(migrated.out()).contains("The database stands at 5e6f7a8b.");
        Finished started = Project.ended(container.start(pipeline)).exits(0);
        assertThat(started.out()).isEqualTo("The pipeline knows 5 profiles.\n");
        // A deployment that has nothing new does the same again.
        Project.ended(container.start(migrate)).exits(0);
    }

    @Test
    void neitherTheImageNorTheComposeFileHoldsASecretOrRunsAsRoot() throws IOException {
        Image image = Image.of(Path.of("Dockerfile"), folder.resolve("image"));
        assertThat(image.user()).isNotEqualTo("root");
        assertThat(image.base()).matches(".+:\\d+.*");
        assertThat(Files.readAllLines(Path.of("Dockerfile.dockerignore")))
                .startsWith("# Only what the Dockerfile copies is sent to the engine.", "*")
                .containsAll(image.sources().stream().map(it -> "!" + it).toList());
        String compose = Files.readString(Path.of("compose.yaml"));
        assertThat(compose).doesNotContain(":-");
        assertThat(compose.lines().filter(it -> it.contains("PASSWORD") || it.contains("_URL:")))
                .hasSize(2)
                .allMatch(it -> it.contains("${DB_PASSWORD:?"));
    }

    @Test
    void twoThatMigrateAtOnceRunEachRevisionOnce() {
        Finished.Running one = project.start("upgrade", "head");
        Finished.Running other = project.start("upgrade", "head");
        String said = Project.ended(one).exits(0).out() + Project.ended(other).exits(0).out();
        assertThat(said).containsOnlyOnce("Nothing to do. The database stands at 5e6f7a8b.");
        assertThat(database.rows().of(STEPS)).containsExactly("001", "002", "a1b2c3d4", "5e6f7a8b");
    }

    @Test
    void whereTheHolderIsKilledTheOtherGoesOn() throws Exception {
        project.retort("upgrade", "a1b2c3d4").exits(0);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE documents IN ACCESS EXCLUSIVE MODE");
            Finished.Running holder = project.start("upgrade", "head");
            await(() -> !blocked().isEmpty());
            Finished.Running other = project.start("upgrade", "head");
            await(() -> other.said().contains("Waiting for "));
            holder.kill();
            connection.rollback();
            Instant killed = Instant.now();
            Project.ended(other).exits(0);
            // Whoever waits asks again in moments; to give up would take minutes.
            assertThat(Duration.between(killed, Instant.now())).isLessThan(AT_ONCE);
        }
        assertThat(database.rows().of("SELECT version_num FROM alembic_version"))
                .containsExactly("5e6f7a8b");
    }

    private List<String> blocked() {
        return database.rows()
                .of(
                        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock' AND query LIKE '%documents%'");
    }

    /** Asks until it is so. */
    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws SQLException, IOException;
    }

    @Test
    void aFormatterRunsOnEachScriptThatIsWritten() throws IOException {
        project.retort("upgrade", "head").exits(0);
        project.retort("revision", "-m", "add owners", "--rev-id", "0f1e2d3c").exits(0);
        try (Stream<Path> files =
                Files.list(folder.resolve("src/main/java/example/knowledge/revisions"))) {
            Path written =
                    files.filter(it -> it.toString().contains("0f1e2d3c"))
                            .findFirst()
                            .orElseThrow();
            assertThat(written.getFileName().toString())
                    .matches("R\\d{8}_\\d{4}_0f1e2d3c_AddOwners.java");
            assertThat(written)
                    .content()
                    .contains("\n  @Override\n  public void upgrade(")
                    .doesNotContain("\n    @Override");
        }
        assertThat(project.retort("history").exits(0).out()).startsWith("0f1e2d3c");
    }
}
