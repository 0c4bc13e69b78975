package dev.retort.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A configuration to begin with. */
enum Template {
    MAVEN("A project that Maven builds, with JPA entities.", "src/main/java/db/migrations"),
    GRADLE("A project that Gradle builds, with JPA entities.", "src/main/java/db/migrations"),
    SPRING(
            "A Spring Boot application, which Maven or Gradle builds, with JPA entities.",
            "src/main/java/db/migrations"),
    PLAIN("Scripts in a folder and a database.", "migrations"),
    MULTIDB("Two databases, each an environment with scripts of its own.", "migrations");

    private static final String SPRING_BOOT = "org.springframework.boot";

    /** The files of builds, Maven's first. */
    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle");

    private final String summary;
    private final String scripts;

    Template(String summary, String scripts) {
        this.summary = summary;
        this.scripts = scripts;
    }

    /** The one that suits a project, by the files in its folder. */
    static Template of(Path folder) {
        if (BUILDS.stream().anyMatch(it -> says(folder.resolve(it), SPRING_BOOT))) {
            return SPRING;
        }
        if (Files.exists(folder.resolve(BUILDS.get(0)))) {
            return MAVEN;
        }
        return BUILDS.stream().anyMatch(it -> Files.exists(folder.resolve(it))) ? GRADLE : PLAIN;
    }

    private static boolean says(Path file, String word) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(word);
        } catch (IOException e) {
            return false;
        }
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
