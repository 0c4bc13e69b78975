package dev.retort.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A build by Gradle. A script of initialization adds the one task that compiles the project and
 * writes its class path.
 *
 * @param folder where its build.gradle is
 */
record GradleBuild(Path folder) implements Build {

    private static final List<String> BUILDS = List.of("build.gradle", "build.gradle.kts");
    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final List<String> OTHERS =
            List.of("gradle.properties", "gradle.lockfile", "gradle/libs.versions.toml");

    static boolean isProject(Path folder) {
        return BUILDS.stream().anyMatch(it -> Files.isRegularFile(folder.resolve(it)));
    }

    @Override
    public String name() {
        return "Gradle";
    }

    @Override
    public Path file() {
        return BUILDS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(folder.resolve(BUILDS.get(0)));
    }

    @Override
    public List<Path> definition() {
        List<String> names = Stream.of(BUILDS, SETTINGS, OTHERS).flatMap(List::stream).toList();
        return lineage().stream()
                .flatMap(at -> names.stream().map(at::resolve))
                .filter(Files::isRegularFile)
                .toList();
    }

    @Override
    public List<Path> ask() throws IOException {
        Path script = Files.createTempFile("retort", ".gradle");
        Path answer = Files.createTempFile("classpath", ".txt");
        try (InputStream text =
                Objects.requireNonNull(
                        GradleBuild.class.getResourceAsStream("class-path.gradle"))) {
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
            List<String> command =
                    List.of(
                            BuildCall.program("gradle", "gradlew", lineage()),
                            "-q",
                            "--console=plain",
                            "--no-configuration-cache",
                            "-I",
                            script.toString(),
                            "-p",
                            folder.toString(),
                            "-Dretort.answer=" + answer,
                            "retortClassPath");
            Optional<String> wrong = new BuildCall(command, folder).run();
            if (wrong.isPresent()) {
                throw new ClassPathException(file(), wrong.get());
            }
            return Files.readAllLines(answer).stream()
                    .filter(it -> !it.isBlank())
                    .map(Path::of)
                    .toList();
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(answer);
        }
    }

    @Override
    public void compile() throws IOException {
        ask();
    }

    /** Its folder and those above it, up to the one with the settings of the whole build. */
    private List<Path> lineage() {
        List<Path> lineage = new ArrayList<>();
        for (Path at = folder; at != null; at = at.getParent()) {
            lineage.add(at);
            Path here = at;
            if (SETTINGS.stream().anyMatch(it -> Files.isRegularFile(here.resolve(it)))) {
                return lineage;
            }
        }
        return List.of(folder);
    }
}
