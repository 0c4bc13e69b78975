package example.codex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import example.testing.Finished;
import example.testing.PostgreSql;
import example.testing.Project;
import example.testing.Readme;
import example.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README and a fleet of a thousand notebooks, by whole processes. */
class CodexIT {

    private static final int NOTEBOOKS = 1_000;

    @TempDir Path folder;

    private Project project = new Project(Path.of(""), Map.of());

    @BeforeEach
    void copy() {
        project = Project.copiedTo(folder);
    }

    @Test
    void everyCommandOfThePageDoesWhatItSays() {
        Readme.steps(Path.of("README.md")).forEach(it -> it.run(project));
    }

    @Test
    void theSystemDatabaseIsWhereTheVariableSaysAndListsTheNotebooks() {
        PostgreSql.Database system = PostgreSql.emptyDatabase();
        Project installed = project.with("DATABASE_URL", system.deploymentUrl());
        installed.retort("-n", "workspace", "upgrade", "head").exits(0);
        assertThat(folder.resolve("codex.db")).doesNotExist();
        Legacy.make(book(1), "frontmatter");
        list(system.rows(), 1, 1);
        installed.retort("-n", "notebook", "fleet", "upgrade").exits(0);
        assertThat(Legacy.rows(book(1)).of("SELECT version_num FROM alembic_version"))
                .containsExactly("006");
        assertThat(folder.resolve("codex.db")).doesNotExist();
    }

    private void list(Rows system, int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i <= to; i++) {
            rows.append(i == from ? "" : ", ")
                    .append(
                            "(%d, 1, 'n%d', '%s', '2026-01-05', '2026-01-05')"
                                    .formatted(i + 1, i, book(i)));
        }
        system.execute(
                "INSERT INTO users (id, username, email, password_hash, created_at)"
                        + " VALUES (1, 'ada', 'ada@example.org', '', '2026-01-05')");
        system.execute(
                "INSERT INTO workspaces (id, owner_id, name, path, created_at, updated_at)"
                        + " VALUES (1, 1, 'w', '/w', '2026-01-05', '2026-01-05')");
        system.execute(
                "INSERT INTO notebooks (id, workspace_id, name, path, created_at, updated_at)"
                        + " VALUES "
                        + rows);
    }

    private Path book(int number) {
        return folder.resolve("books").resolve("n" + number).toAbsolutePath();
    }

    /** A tenth are as they were before migrations, and most have one revision to go. */
    private void makeThousandNotebooks() throws IOException {
        Legacy.make(book(0), "frontmatter");
        Legacy.make(book(1), "frontmatter");
        String behind = "jdbc:sqlite:" + Notebooks.file(book(1));
        Migrator.configure()
                .url(behind)
                .scripts("classpath:example/codex/notebook/revisions")
                .adopt("column file_metadata.frontmatter exists", "001")
                .build()
                .upgrade("005");
        for (int i = 2; i < NOTEBOOKS; i++) {
            Files.createDirectories(book(i).resolve(".codex"));
            Files.copy(Notebooks.file(book(i % 10 == 0 ? 0 : 1)), Notebooks.file(book(i)));
        }
        Files.writeString(
                Notebooks.file(book(7)), "This is no database, and never was one. ".repeat(99));
        Notebooks.open(book(8));
        Legacy.rows(book(8)).execute("UPDATE alembic_version SET version_num = '099'");
        list(new Rows("jdbc:sqlite:" + folder.resolve("codex.db")), 0, NOTEBOOKS - 1);
    }

    @Test
    void aThousandNotebooksAreUpgradedAndThoseThatCannotAreTold() throws Exception {
        project.retort("-n", "workspace", "upgrade", "head").exits(0);
        makeThousandNotebooks();
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + Notebooks.file(book(9)));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Finished first = project.retort("-n", "notebook", "fleet", "upgrade").exits(1);
            assertThat(first.out())
                    .containsPattern("n7 +failed: .*not a database")
                    .containsPattern("n8 +failed: .*\"099\", which no script has")
                    .containsPattern("n9 +failed: The database is locked by another program")
                    .endsWith("1000 databases, 997 upgraded, 0 there already, 3 failed.\n");
            statement.execute("ROLLBACK");
        }
        assertThat(Legacy.rows(book(999)).of("SELECT version_num FROM alembic_version"))
                .containsExactly("006");
        assertThat(Legacy.rows(book(999)).of("SELECT count(*) FROM file_metadata_tags"))
                .containsExactly("2");
        Finished second = project.retort("-n", "notebook", "--json", "fleet", "upgrade").exits(1);
        assertThat(second.out().lines().filter(it -> it.contains("\"outcome\": \"failed\"")))
                .hasSize(2);
        assertThat(second.out().lines().filter(it -> it.contains("\"revision\"")))
                .singleElement()
                .asString()
                .contains("books/n9\"");
        assertThat(second.out().lines().reduce((one, last) -> last))
                .get()
                .asString()
                .contains("\"targets\": 1000, \"done\": 998, \"failed\": 2");
    }
}
