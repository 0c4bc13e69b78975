package dev.retort.cli.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project that Maven builds. Its class path is asked of Maven once, and kept until a {@code
 * pom.xml} changes.
 *
 * @param folder where its pom.xml is
 * @param cache where the answers of Maven are kept
 */
public record MavenProject(Path folder, Path cache) {

    private static final String POM = "pom.xml";
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern RELATIVE_PATH =
            Pattern.compile("<relativePath>([^<]*)</relativePath>");

    /** The project whose pom.xml stands in this folder. */
    public static Optional<MavenProject> in(Path folder, Path cache) {
        return isProject(folder) ? Optional.of(new MavenProject(folder, cache)) : Optional.empty();
    }

    /** Its own classes, and the artifacts that it needs to run. */
    public List<Path> classPath() {
        Path kept = cache.resolve(state());
        try {
            List<String> entries = Files.exists(kept) ? Files.readAllLines(kept) : List.of();
            if (entries.isEmpty() || entries.stream().anyMatch(it -> !Files.exists(Path.of(it)))) {
                entries = ask();
                keep(kept, entries);
            }
            return Stream.concat(
                            Stream.of(folder.resolve("target").resolve("classes")),
                            entries.stream().map(Path::of))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fingerprint of its pom.xml and of those in the folders above it, and of where it lies. */
    private String state() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(folder.toString().getBytes(StandardCharsets.UTF_8));
            for (Path at : lineage()) {
                digest.update(Files.readAllBytes(at.resolve(POM)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(POM));
    }

    /** The uppermost folder of a build of several modules. */
    private Path root() throws IOException {
        List<Path> lineage = lineage();
        return lineage.get(lineage.size() - 1);
    }

    /** Its folder and those of its parents, as far as they lie beside it. */
    private List<Path> lineage() throws IOException {
        List<Path> lineage = new ArrayList<>();
        for (Path at = folder; at != null && isProject(at); at = parent(at)) {
            lineage.add(at);
        }
        return lineage;
    }

    private static @Nullable Path parent(Path project) throws IOException {
        Matcher parent = PARENT.matcher(Files.readString(project.resolve(POM)));
        if (!parent.find()) {
            return null;
        }
        Matcher path = RELATIVE_PATH.matcher(parent.group());
        Path pom = project.resolve(path.find() ? path.group(1).strip() : "../" + POM).normalize();
        return pom.endsWith(POM) ? pom.getParent() : pom;
    }

    private List<String> ask() throws IOException {
        Path answer = Files.createTempFile("classpath", ".txt");
        Path log = Files.createTempFile("maven", ".log");
        try {
            boolean answered = maven(answer, log, true) || maven(answer, log, false);
            if (!answered) {
                throw new ClassPathException(folder.resolve(POM), complaint(log));
            }
            return List.of(Files.readString(answer).strip().split(File.pathSeparator));
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(log);
        }
    }

    /** Modules beside it are compiled, since what is not packaged is found no other way. */
    private boolean maven(Path answer, Path log, boolean offline) throws IOException {
        Path root = root();
        List<String> command = new ArrayList<>(List.of(program(root), "-q", "-B"));
        command.addAll(List.of("-f", root.resolve(POM).toString()));
        if (offline) {
            command.add("-o");
        }
        if (!root.equals(folder)) {
            command.addAll(List.of("-pl", root.relativize(folder).toString(), "-am", "compile"));
        }
        command.addAll(
                List.of(
                        "dependency:build-classpath",
                        "-Dmdep.includeScope=runtime",
                        "-Dmdep.outputFile=" + answer));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.getOutputStream().close();
        try {
            return process.waitFor() == 0 && Files.size(answer) > 0;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String program(Path root) {
        Path wrapper = root.resolve(File.separatorChar == '/' ? "mvnw" : "mvnw.cmd");
        return Files.isExecutable(wrapper) ? wrapper.toString() : "mvn";
    }

    private static String complaint(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(it -> it.startsWith("[ERROR]"))
                .map(it -> it.substring("[ERROR]".length()).strip())
                .findFirst()
                .orElse("Maven does not say it");
    }

    /** Where nothing can be written, it is asked again each time. */
    private static void keep(Path kept, List<String> entries) throws IOException {
        Path folder = kept.getParent();
        if (folder != null && (folder.toFile().mkdirs() || Files.isWritable(folder))) {
            Path fresh = Files.createTempFile(folder, "classpath", "");
            Files.write(fresh, entries);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
