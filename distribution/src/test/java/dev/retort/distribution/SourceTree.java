package dev.retort.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A tree of sources with the real launcher, and a Maven that only copies what this build built. */
record SourceTree(Path root) {

    private static final Path BUILT = Path.of(System.getProperty("retort.home"));

    private static final String MAVEN =
            """
            #!/bin/sh
            echo "$@" >>"%1$s/builds"
            for argument in "$@"; do
                case $argument in
                    -Dretort.build.directory=*) folder=${argument#*=} ;;
                esac
            done
            [ -f "%1$s/before" ] && { . "%1$s/before"; }
            folder=${folder%%/*}/retort-distribution
            mkdir -p "$folder" && cp -r "%2$s" "$folder/retort"
            """;

    static SourceTree in(Path root) throws IOException {
        for (String module : List.of("core", "hibernate", "cli")) {
            Files.createDirectories(root.resolve(module).resolve("src/main/java"));
            Files.createFile(root.resolve(module).resolve("pom.xml"));
        }
        Files.createDirectories(root.resolve("distribution"));
        Files.createFile(root.resolve("distribution/pom.xml"));
        Files.createFile(root.resolve("pom.xml"));
        Files.createDirectories(root.resolve("bin"));
        Files.copy(launcher(), root.resolve("retort"));
        SourceTree tree = new SourceTree(root);
        tree.executable("bin/mvn", MAVEN.formatted(root, BUILT));
        Files.setPosixFilePermissions(
                root.resolve("retort"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return tree;
    }

    static Path launcher() {
        return Path.of("").toAbsolutePath().resolveSibling("retort");
    }

    static Path built() {
        return BUILT;
    }

    /** Runs the launcher of this tree from its root. */
    Finished run(String... arguments) throws IOException, InterruptedException {
        return Finished.of(start(root.resolve("retort"), root, arguments));
    }

    Process start(Path launcher, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("RETORT_HOME");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", root.resolve("bin") + ":" + environment.get("PATH"));
        return builder.start();
    }

    /** What Maven was called with, a line for each build. */
    List<String> builds() throws IOException {
        Path log = root.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Makes the next builds run these shell commands first. */
    void beforeBuild(String commands) throws IOException {
        Files.writeString(root.resolve("before"), commands);
    }

    void touch(String file) throws IOException {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            Files.createFile(path);
        }
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(2)));
    }

    List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".retort/build"))) {
            return files.map(it -> it.getFileName().toString().replaceAll("\\d+", "1"))
                    .sorted()
                    .toList();
        }
    }

    private void executable(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A process that has ended. */
    record Finished(int exit, String out, String err) {

        static Finished of(Process process) throws IOException, InterruptedException {
            String out = new String(process.getInputStream().readAllBytes());
            String err = new String(process.getErrorStream().readAllBytes());
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("The launcher has not ended within a minute.");
            }
            return new Finished(process.exitValue(), out, err);
        }
    }
}
