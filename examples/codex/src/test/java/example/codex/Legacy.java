package example.codex;

import example.testing.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notebooks as the application made them before there were migrations. */
final class Legacy {

    private static final String TABLES =
            """
            CREATE TABLE file_metadata (
                id INTEGER PRIMARY KEY, notebook_id INTEGER NOT NULL, path VARCHAR(500) NOT NULL,
                filename VARCHAR(100) NOT NULL, file_type VARCHAR(50), title VARCHAR(255),
                size_bytes BIGINT, %s TEXT, created_at TIMESTAMP NOT NULL,
                updated_at TIMESTAMP NOT NULL);
            CREATE TABLE tags (
                id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, color VARCHAR(20),
                CONSTRAINT uq_tags_name UNIQUE (name));
            CREATE TABLE file_tags (
                file_id INTEGER NOT NULL CONSTRAINT fk_file_tags_file REFERENCES file_metadata (id),
                tag_id INTEGER NOT NULL CONSTRAINT fk_file_tags_tag REFERENCES tags (id));
            CREATE TABLE search_index (
                id INTEGER PRIMARY KEY, file_id INTEGER NOT NULL
                    CONSTRAINT fk_search_index_file REFERENCES file_metadata (id) ON DELETE CASCADE,
                content TEXT, updated_at TIMESTAMP NOT NULL);
            CREATE INDEX ix_search_index_file_id ON search_index (file_id);
            INSERT INTO file_metadata VALUES
                (1, 7, 'a.md', 'a.md', 'markdown', 'A', 10, '{"tags": ["x"]}', 0, 0),
                (2, 7, 'a.md', 'a.md', 'markdown', 'A again', 11, '{}', 0, 0),
                (3, 7, 'b.md', 'b.md', NULL, NULL, 0, NULL, 0, 0);
            INSERT INTO tags VALUES (1, 'x', NULL), (2, 'y', NULL);
            INSERT INTO file_tags VALUES (1, 1), (2, 1), (2, 1), (3, 2);
            INSERT INTO search_index VALUES (1, 1, 'old', 0), (2, 2, 'new', 0);
            """;

    private Legacy() {}

    /** Makes one; the column that was renamed has this name. */
    static Rows make(Path notebook, String column) {
        try {
            Files.createDirectories(notebook.resolve(".codex"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rows rows = rows(notebook);
        for (String statement : TABLES.formatted(column).split(";\\s*\n")) {
            rows.execute(statement);
        }
        return rows;
    }

    static Rows rows(Path notebook) {
        return new Rows("jdbc:sqlite:" + Notebooks.file(notebook));
    }
}
