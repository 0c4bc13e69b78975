package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of many revisions in a line, each with a table and an index, written as SQL. */
final class Scripts {

    private Scripts() {}

    /** The two statements of a revision. */
    static List<String> statements(int number) {
        return List.of(
                "CREATE TABLE table_%d (id integer PRIMARY KEY, name varchar(80) NOT NULL, amount integer)"
                        .formatted(number),
                "CREATE INDEX ix_table_%d_name ON table_%d (name)".formatted(number, number));
    }

    /** Writes the configuration and the scripts into an empty folder. */
    static void write(Path folder, int count) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("retort.toml"),
                """
                [retort]
                url = "jdbc:sqlite:benchmark.db"
                script_locations = ["migrations"]
                """);
        for (int i = 1; i <= count; i++) {
            Files.writeString(scripts.resolve("%s_table.sql".formatted(id(i))), script(i));
        }
    }

    private static String script(int number) {
        return """
        -- revision: %s
        -- revises: %s
        -- message: add table %d
        -- upgrade
        %s;
        -- downgrade
        DROP TABLE table_%d;
        """
                .formatted(
                        id(number),
                        number == 1 ? "" : id(number - 1),
                        number,
                        String.join(";\n", statements(number)),
                        number);
    }

    private static String id(int number) {
        return "r%05d".formatted(number);
    }
}
