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
    MAVEN("A project that Maven builds, with JPA entities."),
    GRADLE("A project that Gradle builds, with JPA entities."),
    SPRING("A Spring Boot application, which Maven or Gradle builds, with JPA entities."),
    PLAIN("Scripts in a folder and a database."),
    MULTIDB("Two databases, each an environment; a revision has a part for each.");

    private static final String SPRING_BOOT = "org.springframework.boot";

    /** What the build of a project says whose sources may hold scripts. */
    private static final String RETORT = "dev.retort";

    /** The files of builds, Maven's first. */
    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle");

    private final String summary;

    Template(String summary) {
        this.summary = summary;
    }

    /** The one that suits a project, by the files in its folder. */
    static Template of(Path folder) {
        if (buildSays(folder, SPRING_BOOT)) {
            return SPRING;
        }
        if (Files.exists(folder.resolve(BUILDS.get(0)))) {
            return MAVEN;
        }
        return BUILDS.stream().anyMatch(it -> Files.exists(folder.resolve(it))) ? GRADLE : PLAIN;
    }

    private static boolean buildSays(Path folder, String word) {
        return BUILDS.stream().anyMatch(it -> says(folder.resolve(it), word));
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

    /**
     * Where scripts lie, unless somebody says otherwise: among the sources of a project only if it
     * has Retort on its class path, since it could not compile them otherwise.
     */
    static String scripts(Path folder) {
        return buildSays(folder, RETORT) ? "src/main/java/db/migrations" : "migrations";
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
