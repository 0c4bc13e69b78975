package example.secondbrain;

import static org.assertj.core.api.Assertions.assertThat;

import example.testing.Finished;
import example.testing.PostgreSql;
import example.testing.Project;
import example.testing.Readme;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, each a process. */
class ReadmeIT {

    private static final String IMAGE = "src/main/java/example/secondbrain/content/Image.java";

    @TempDir Path folder;

    private final PostgreSql.Database database = PostgreSql.emptyDatabase();
    private Project project = new Project(Path.of(""), java.util.Map.of());

    @BeforeEach
    void copy() {
        project =
                Project.copiedTo(folder)
                        .with("POSTGRES_PORT", String.valueOf(database.port()))
                        .with("POSTGRES_DB", database.name());
    }

    @Test
    void everyCommandDoesWhatThePageSays() {
        for (Readme.Step step : Readme.steps(Path.of("README.md"))) {
            if (step.command().contains("license of images")) {
                changeTheEntity();
            }
            if (step.command().startsWith("psql ")) {
                database.rows().execute(project.read("upgrade.sql"));
            } else {
                step.run(project);
            }
        }
    }

    /** What a developer would type, and a compiler instead of a build. */
    private void changeTheEntity() {
        project.change(
                IMAGE,
                "@Nullable Integer height;",
                """
                @Nullable Integer height;

                    @Column(length = 40)
                    @Nullable String license;
                """);
        project.compile(IMAGE);
    }

    @Test
    void theScriptForTheAdministratorLeadsAnEmptyDatabaseToHead() {
        Finished script = project.with("POSTGRES_DB", "nowhere").retort("upgrade", "head", "--sql");
        database.rows().execute(script.exits(0).out());
        assertThat(project.retort("current").exits(0).out()).isEqualTo("017 (head)\n");
        project.retort("check").exits(0);
        project.retort("downgrade", "base").exits(0);
    }

    @Test
    void theThreeErrorsOfTheHandbookSayWhatToDo() {
        project.retort("upgrade", "016").exits(0);
        Finished behind = project.retort("revision", "--autogenerate", "-m", "too early").exits(1);
        assertThat(behind.err())
                .isEqualTo(
                        "The database stands at 016, one revision behind head. Run \"upgrade"
                                + " head\" first.\n");
        Finished unknown = project.retort("upgrade", "0177").exits(1);
        assertThat(unknown.err())
                .isEqualTo(
                        "No revision begins with \"0177\". The nearest is 017 (indexes for due cards"
                                + " and topics).\n");
        database.rows().execute("UPDATE alembic_version SET version_num = '018'");
        Finished ahead = project.retort("upgrade", "head").exits(1);
        assertThat(ahead.err())
                .startsWith("The version table names \"018\", which no script has.")
                .contains("deploy that version, or add its scripts", "stamp --purge");
    }

    @Test
    void theDatabaseIsNamedByTheSettingsOfTheApplicationAlone() {
        assertThat(Path.of("retort.toml")).content().doesNotContain("postgresql:", "url =");
        Finished finished =
                project.with("POSTGRES_DB", "nowhere_to_be_found").retort("current").exits(1);
        assertThat(finished.err()).contains("nowhere_to_be_found");
        PostgreSql.Database other = PostgreSql.emptyDatabase();
        project.retort("--url", other.deploymentUrl(), "upgrade", "001").exits(0);
        assertThat(other.rows().of("SELECT version_num FROM alembic_version"))
                .containsExactly("001");
        assertThat(project.retort("current").exits(0).out()).isEqualTo("base (17 behind head)\n");
    }
}
