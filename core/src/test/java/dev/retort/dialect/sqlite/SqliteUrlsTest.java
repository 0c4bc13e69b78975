package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteUrlsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:notes.db, jdbc:sqlite:/home/ada/notes.db, /home/ada/notes.db",
        "jdbc:sqlite:/abs/notes.db?foreign_keys=true, jdbc:sqlite:/abs/notes.db?foreign_keys=true, /abs/notes.db",
        "sqlite:///notes.db, jdbc:sqlite:/home/ada/notes.db, /home/ada/notes.db",
        "sqlite:////abs/.codex/notes.db, jdbc:sqlite:/abs/.codex/notes.db, /abs/.codex/notes.db",
        "sqlite+pysqlite:///a.db?check_same_thread=false&foreign_keys=on, jdbc:sqlite:/home/ada/a.db?foreign_keys=on, /home/ada/a.db",
        "sqlite:../a b.db, jdbc:sqlite:/home/a b.db, /home/a b.db",
        "sqlite://, jdbc:sqlite::memory:,",
        "sqlite:///:memory:, jdbc:sqlite::memory:,",
        "jdbc:sqlite::memory:, jdbc:sqlite::memory:,",
        "jdbc:sqlite:, jdbc:sqlite::memory:,",
        "jdbc:sqlite:file:shared?mode=memory&cache=shared, jdbc:sqlite:file:shared?mode=memory&cache=shared,",
        "jdbc:sqlite:file:/abs/a.db?mode=ro, jdbc:sqlite:file:/abs/a.db?mode=ro, /abs/a.db",
        "jdbc:sqlite:///abs/a.db, jdbc:sqlite:/abs/a.db, /abs/a.db",
    })
    void everyShapeLeadsToItsFile(String url, String jdbc, String file) {
        SqliteDialect dialect = new SqliteDialect();
        String answer = dialect.jdbcUrl(DatabaseUrl.parse(url), Path.of("/home/ada"));
        assertThat(answer).isEqualTo(jdbc);
        assertThat(dialect.file(answer).map(Path::toString).orElse(null)).isEqualTo(file);
    }
}
