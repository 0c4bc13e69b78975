package dev.retort.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A configuration to begin with. */
enum Template {
    MAVEN("A project that Maven builds, with JPA entities.", "src/main/java/db/migrations"),
    GRADLE("A project that Gradle builds, with JPA entities.", "src/main/java/db/migrations"),
    PLAIN("Scripts in a folder and a database.", "migrations"),
    MULTIDB("Two databases, each an environment with scripts of its own.", "migrations");

    private final String summary;
    private final String scripts;

    Template(String summary, String scripts) {
        this.summary = summary;
        this.scripts = scripts;
    }

    /** The one that suits a project, by the files in its folder. */
    static Template of(Path folder) {
        if (Files.exists(folder.resolve("pom.xml"))) {
            return MAVEN;
        }
        return Stream.of("build.gradle", "build.gradle.kts", "settings.gradle")
                        .anyMatch(it -> Files.exists(folder.resolve(it)))
                ? GRADLE
                : PLAIN;
    }

    /** Its name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for. */
    String summary() {
        return summary;
    }

    /** Where its scripts lie, unless somebody says otherwise. */
    String scripts() {
        return scripts;
    }

    /** The file, for scripts in this folder. */
    String text(String folder) {
        String name = "templates/" + word() + ".toml";
        try (InputStream text = Objects.requireNonNull(Template.class.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{scripts}", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
