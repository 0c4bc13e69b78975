package example.codex;

import dev.retort.Configuration;
import dev.retort.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The databases of notebooks, each a file that is brought up to date when it is opened. */
public final class Notebooks {

    private static final Configuration MIGRATIONS =
            Migrator.configure()
                    .scripts("classpath:example/codex/notebook/revisions")
                    .classLoader(Notebooks.class.getClassLoader())
                    .adopt("column file_metadata.frontmatter exists", "001")
                    .adopt(
                            "column file_metadata.properties exists"
                                    + " and column file_metadata.file_type exists",
                            "002")
                    .adopt("column file_metadata.properties exists", "head");

    private Notebooks() {}

    /**
     * The database of a notebook, made, adopted and upgraded as it needs. It may be called every
     * time, by several threads and processes at once; where nothing is to be done it is quick.
     */
    public static DataSource open(Path notebook) {
        Path file = file(notebook);
        try {
            Files.createDirectories(notebook.resolve(".codex"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        MIGRATIONS.url(url).build().upgrade();
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** Where a notebook keeps its database. */
    public static Path file(Path notebook) {
        return notebook.resolve(".codex").resolve("notebook.db");
    }
}
