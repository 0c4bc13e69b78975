package example.codex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.hibernate.JpaSchemaSource;
import example.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@link Notebooks#open}: what becomes of a file, whatever it was. */
class NotebooksTest {

    private static final String VERSION = "SELECT version_num FROM alembic_version";
    private static final String HISTORY =
            "SELECT revision FROM retort_history WHERE direction = 'upgrade' ORDER BY revision";

    @TempDir Path notebook;

    private static Migrator migrator(Path notebook) {
        return Migrator.configure()
                .url("jdbc:sqlite:" + Notebooks.file(notebook))
                .scripts("classpath:example/codex/notebook/revisions")
                .source(JpaSchemaSource.ofPackages("example.codex.notebook"))
                .build();
    }

    private void assertAtHead(Path path) {
        assertThat(Legacy.rows(path).of(VERSION)).containsExactly("006");
        assertThat(migrator(path).check().operations()).isEmpty();
    }

    @Test
    void aFreshFileIsMadeAndTheRenameFindsNothing() throws Exception {
        OpenNotebook.open(notebook);
        assertAtHead(notebook);
        assertThat(Legacy.rows(notebook).of(HISTORY))
                .containsExactly("001", "002", "003", "004", "005", "006");
    }

    @Test
    void anOldFileWithFrontmatterKeepsItsRows() throws Exception {
        Rows rows = Legacy.make(notebook, "frontmatter");
        OpenNotebook.open(notebook);
        assertAtHead(notebook);
        assertThat(
                        rows.of(
                                "SELECT revision, direction FROM retort_history ORDER BY started, revision"))
                .startsWith("001|stamp")
                .hasSize(6);
        assertThat(
                        rows.of(
                                "SELECT id, title, content_type, properties, hash FROM"
                                        + " file_metadata ORDER BY id"))
                .containsExactly("2|A again|markdown|{}|unknown", "3|null|null|null|null");
        assertThat(rows.of("SELECT file_id, tag_id FROM file_metadata_tags ORDER BY 1, 2"))
                .containsExactly("2|1", "3|2");
        assertThat(rows.of("SELECT content FROM search_index")).containsExactly("new");
        assertThat(rows.of("SELECT name FROM sqlite_master WHERE name = 'file_tags'")).isEmpty();
    }

    @Test
    void whatFrontmatterHeldStandsInProperties() throws Exception {
        Rows rows = Legacy.make(notebook, "frontmatter");
        rows.execute("DELETE FROM search_index");
        rows.execute("DELETE FROM file_tags WHERE file_id = 2");
        rows.execute("DELETE FROM file_metadata WHERE id = 2");
        OpenNotebook.open(notebook);
        assertThat(rows.of("SELECT properties FROM file_metadata WHERE id = 1"))
                .containsExactly("{\"tags\": [\"x\"]}");
    }

    @Test
    void aFileThatHasPropertiesAlreadyIsStampedBehindTheRename() throws Exception {
        Rows rows = Legacy.make(notebook, "properties");
        OpenNotebook.open(notebook);
        assertAtHead(notebook);
        assertThat(rows.of(HISTORY)).containsExactly("003", "004", "005", "006");
    }

    @Test
    void aFileThatIsAsTheApplicationWantsItIsStampedAtHead() throws Exception {
        OpenNotebook.open(notebook);
        Rows rows = Legacy.rows(notebook);
        rows.execute("DROP TABLE alembic_version");
        rows.execute("DROP TABLE retort_history");
        OpenNotebook.open(notebook);
        assertAtHead(notebook);
        assertThat(rows.of(HISTORY)).isEmpty();
    }

    @Test
    void openingAgainChangesNothing() throws Exception {
        OpenNotebook.open(notebook);
        Path file = Notebooks.file(notebook);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        byte[] before = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
            OpenNotebook.open(notebook);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(Instant.EPOCH));
    }

    /** Whoever asked for a lock, or wrote, would wait for minutes. */
    @Test
    @Timeout(60)
    void openingAgainWaitsForNobodyWhoWrites() throws Exception {
        OpenNotebook.open(notebook);
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + Notebooks.file(notebook));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            OpenNotebook.open(notebook);
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void theVersionTableIsThatOfAlembic() throws Exception {
        OpenNotebook.open(notebook);
        assertThat(
                        Legacy.rows(notebook)
                                .of(
                                        "SELECT name, lower(type), \"notnull\", pk FROM"
                                                + " pragma_table_info('alembic_version')"))
                .containsExactly("version_num|varchar(32)|1|1");
    }

    @Test
    void aCopiedOrMovedFileOpensInItsNewPlace(@TempDir Path elsewhere) throws Exception {
        Legacy.make(notebook, "frontmatter");
        Files.createDirectories(elsewhere.resolve("copy/.codex"));
        Files.copy(Notebooks.file(notebook), Notebooks.file(elsewhere.resolve("copy")));
        OpenNotebook.open(elsewhere.resolve("copy"));
        OpenNotebook.open(notebook);
        Files.move(notebook.resolve(".codex"), elsewhere.resolve(".codex"));
        OpenNotebook.open(elsewhere);
        assertAtHead(elsewhere.resolve("copy"));
        assertAtHead(elsewhere);
    }

    @Test
    void aColumnOfTheSameRevisionSurvivesTheCopyOfItsTable() {
        Rows rows = Legacy.make(notebook, "frontmatter");
        migrator(notebook).stamp(List.of("001"), false);
        migrator(notebook).upgrade("004");
        assertThat(
                        rows.of(
                                "SELECT type FROM pragma_table_info('file_metadata') WHERE name IN"
                                        + " ('hash', 'filename') ORDER BY name"))
                .containsExactly("varchar(255)", "varchar(64)");
        assertThat(rows.of("SELECT hash FROM file_metadata ORDER BY id"))
                .containsExactly("unknown", "unknown", "null");
    }

    @Test
    void everyStepGoesBackAndForthWithItsRows() throws Exception {
        Rows rows = Legacy.make(notebook, "frontmatter");
        OpenNotebook.open(notebook);
        migrator(notebook).downgrade("001");
        assertThat(rows.of("SELECT id, frontmatter, file_type FROM file_metadata ORDER BY id"))
                .containsExactly("2|{}|markdown", "3|null|null");
        assertThat(rows.of("SELECT file_id, tag_id FROM file_tags ORDER BY 1"))
                .containsExactly("2|1", "3|2");
        OpenNotebook.open(notebook);
        assertAtHead(notebook);
    }

    @Test
    void tenThreadsOpenOneNotebookAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (int round = 0; round < Rounds.count(); round++) {
                Path path = notebook.resolve("n" + round);
                Legacy.make(path, "frontmatter");
                CyclicBarrier begin = new CyclicBarrier(10);
                List<Future<?>> opened = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    opened.add(
                            threads.submit(
                                    () -> {
                                        begin.await(2, TimeUnit.MINUTES);
                                        OpenNotebook.open(path);
                                        return null;
                                    }));
                }
                for (Future<?> each : opened) {
                    each.get(5, TimeUnit.MINUTES);
                }
                assertThat(Legacy.rows(path).of(HISTORY))
                        .containsExactly("002", "003", "004", "005", "006");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The processes are started anew now and then, since a start of one costs most. */
    private static final int ROUNDS_OF_A_PROCESS = 10;

    @Test
    void tenProcessesOpenOneNotebookAtOnce() throws Exception {
        for (int round = 0; round < Rounds.count(); round += ROUNDS_OF_A_PROCESS) {
            int end = Math.min(Rounds.count(), round + ROUNDS_OF_A_PROCESS);
            List<Process> processes = new ArrayList<>();
            try {
                for (int i = 0; i < 10; i++) {
                    processes.add(process(notebook.resolve("said" + i)));
                }
                for (Process each : processes) {
                    assertThat(each.inputReader(UTF_8).readLine()).isEqualTo("ready");
                }
                for (int i = round; i < end; i++) {
                    openAtOnce(notebook.resolve("p" + i), processes);
                }
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
        }
    }

    private void openAtOnce(Path path, List<Process> processes) throws IOException {
        Legacy.make(path, "frontmatter");
        for (Process each : processes) {
            each.outputWriter(UTF_8).write(path + "\n");
        }
        for (Process each : processes) {
            each.outputWriter(UTF_8).flush();
        }
        for (int i = 0; i < processes.size(); i++) {
            assertThat(processes.get(i).inputReader(UTF_8).readLine())
                    .as(Files.readString(notebook.resolve("said" + i)))
                    .isEqualTo("opened " + path);
        }
        assertThat(Legacy.rows(path).of(HISTORY))
                .containsExactly("002", "003", "004", "005", "006");
        assertAtHead(path);
    }

    private static Process process(Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenNotebook.class.getName())
                .redirectError(said.toFile())
                .start();
    }
}
