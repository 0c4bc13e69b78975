package dev.retort.run;

import dev.retort.Configuration;
import dev.retort.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of scripts, and a cache of its own for those in Java. */
final class Project {

    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
    }

    Path scripts() {
        return folder.resolve("migrations");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a file below the folder of scripts. */
    Path write(String name, String content) {
        try {
            Path file = scripts().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an SQL script of one revision; no parent if that is empty. */
    Path sql(String id, String revises, String upgrade, String downgrade) {
        return write(
                id + ".sql",
                """
                -- revision: %s
                -- revises: %s
                -- message: about %s
                -- upgrade
                %s
                -- downgrade
                %s
                """
                        .formatted(id, revises, id, upgrade, downgrade));
    }

    /** Writes a Java script of one revision; its methods hold these statements. */
    Path java(String id, String revises, String upgrade, String downgrade) {
        return write(
                "R" + id + ".java",
                """
                package db.migrations;

                import static dev.retort.schema.Dsl.*;

                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Revision;

                @Revision(id = "%s", revises = {%s}, message = "about %s")
                public class R%s implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """
                        .formatted(
                                id,
                                revises.isEmpty() ? "" : '"' + revises + '"',
                                id,
                                id,
                                upgrade,
                                downgrade));
    }

    /** A script that creates a table of this name and drops it again. */
    Path table(String id, String revises, String table) {
        return sql(
                id,
                revises,
                "CREATE TABLE %s (id integer NOT NULL);".formatted(table),
                "DROP TABLE %s;".formatted(table));
    }

    /** Three revisions in a line, each with a table: account, invoice, payment. */
    Project threeTables() {
        table("a1", "", "account");
        table("b2", "a1", "invoice");
        table("c3", "b2", "payment");
        return this;
    }

    Configuration configure() {
        return Migrator.configure()
                .scripts(scripts().toString())
                .scripts(it -> it.cache(folder.resolve("cache")));
    }

    Migrator on(String url) {
        return configure().url(url).build();
    }
}
