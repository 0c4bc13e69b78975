package example.notebooklm;

import static org.assertj.core.api.Assertions.assertThat;

import example.testing.Finished;
import example.testing.PostgreSql;
import example.testing.Project;
import example.testing.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, each a process, beside the tables of another library. */
class NotebookLmIT {

    private static final String PASSWORD = "50%off@home:5432/x?y#z";
    private static final String NOTEBOOK = "src/main/java/example/notebooklm/Notebook.java";

    @TempDir Path folder;

    private final PostgreSql.Database database = PostgreSql.emptyDatabase();
    private Project project = new Project(Path.of(""), Map.of());

    @BeforeEach
    void copy() {
        project =
                Project.copiedTo(folder)
                        .with("DB_PORT", String.valueOf(database.port()))
                        .with("DB_NAME", database.name())
                        .with("DB_PASSWORD", PASSWORD);
        database.rows()
                .execute(
                        """
                        CREATE TABLE agno_memories (id bigint PRIMARY KEY, memory text);
                        INSERT INTO agno_memories VALUES (1, 'remembered');
                        CREATE SCHEMA ai;
                        CREATE TABLE ai.runs (id bigint PRIMARY KEY);
                        """);
    }

    @Test
    void everyCommandOfThePageDoesWhatItSays() {
        for (Readme.Step step : Readme.steps(Path.of("README.md"))) {
            if (step.command().contains("--rename ")) {
                project.change(NOTEBOOK, "@Nullable String title;", "@Nullable String headline;");
                project.change(NOTEBOOK, "this.title", "this.headline");
                project.change(NOTEBOOK, "return title", "return headline");
                project.change(NOTEBOOK, "\"owner, title\"", "\"owner, headline\"");
                project.compile(NOTEBOOK);
            }
            if (step.command().startsWith("make ") && !hasMake()) {
                project.shell(recipe(step.command().substring("make ".length()))).exits(0);
            } else {
                step.run(project);
            }
        }
        assertThat(database.rows().of("SELECT memory FROM agno_memories"))
                .containsExactly("remembered");
        assertThat(database.rows().of("SELECT count(*) FROM ai.runs")).containsExactly("0");
    }

    private boolean hasMake() {
        return project.shell("command -v make").exit() == 0;
    }

    /** What the Makefile says, where there is no make. */
    private String recipe(String target) {
        return project.read("Makefile")
                .lines()
                .filter(it -> it.startsWith(target + ": ; "))
                .map(it -> it.substring((target + ": ; ").length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPasswordInPartsMayHoldWhatAUrlCannot() throws IOException {
        String role = "r" + UUID.randomUUID().toString().replace("-", "");
        database.rows().execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        database.rows().execute("GRANT CREATE, USAGE ON SCHEMA public TO " + role);
        demandPassword(role);
        project.with("DB_USER", role).with("DB_PASSWORD", "wrong").retort("current").exits(1);
        Finished finished = project.with("DB_USER", role).retort("upgrade", "head").exits(0);
        assertThat(finished.out() + finished.err()).doesNotContain(PASSWORD);
        assertThat(
                        database.rows()
                                .of(
                                        "SELECT DISTINCT tableowner FROM pg_tables WHERE tablename IN"
                                                + " ('notebooks', 'notebook_sessions', 'sources')"))
                .containsExactly(role);
        Finished refused = project.with("DB_PORT", "1").retort("current").exits(1);
        assertThat(refused.err()).contains("localhost:1").doesNotContain(PASSWORD, "50%");
    }

    /** The server of the tests trusts everybody but this one. */
    private void demandPassword(String role) throws IOException {
        Path file = Path.of(database.rows().of("SHOW hba_file").get(0));
        String rule = "host all " + role + " all scram-sha-256\n";
        Files.writeString(file, rule + Files.readString(file));
        database.rows().of("SELECT pg_reload_conf()");
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (isTrusted(role)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private boolean isTrusted(String role) {
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%d/%s"
                                .formatted(database.port(), database.name()),
                        role,
                        "wrong")) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void anEntityInAPackageThatIsNotListedIsSeenByWhatIsSaidOfTheSearch() throws IOException {
        project.retort("upgrade", "head").exits(0);
        Path other = folder.resolve("src/main/java/example/elsewhere/Audio.java");
        Files.createDirectories(other.getParent());
        Files.writeString(
                other,
                """
                package example.elsewhere;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                /** An entity where nobody looks. */
                @Entity
                public class Audio {
                    @Id Long id;
                }
                """);
        project.compile("src/main/java/example/elsewhere/Audio.java");
        Finished finished =
                project.retort("revision", "--autogenerate", "-m", "add audio").exits(0);
        assertThat(finished.err())
                .contains("There are 3 entities with 3 tables.")
                .contains("Looked for the package \"example.notebooklm\"")
                .contains("target/classes");
        project.change("retort.toml", "[\"example.notebooklm\"]", "[\"example.elsewhere\"]");
        project.change("retort.toml", "example.elsewhere", "example.elsewere");
        Finished nothing = project.retort("check").exits(1);
        assertThat(nothing.err()).contains("example.elsewere", "target/classes");
    }

    @Test
    void aRenameIsOfferedAndNotADropAndAnAdd() throws IOException {
        project.retort("upgrade", "head").exits(0);
        project.change(NOTEBOOK, "@Nullable String description;", "@Nullable String about;");
        project.compile(NOTEBOOK);
        project.retort("revision", "--autogenerate", "-m", "about", "--no-questions").exits(0);
        Path written;
        try (var files = Files.list(folder.resolve("src/main/java/example/notebooklm/revisions"))) {
            written =
                    files.filter(it -> it.toString().endsWith("_About.java"))
                            .findFirst()
                            .orElseThrow();
        }
        assertThat(written)
                .content()
                .contains("renameColumn(\"notebooks\", \"description\", \"about\")")
                .doesNotContainPattern("\n +op\\.dropColumn\\(\"notebooks\", \"description\"\\)");
    }
}
