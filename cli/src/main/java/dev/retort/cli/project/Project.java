package dev.retort.cli.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A project around a configuration. Its build is asked for the class path once, and again when a
 * file of the build has changed; its classes are compiled when a source has changed or they are
 * gone.
 */
public final class Project {

    private final Build build;
    private final Path cache;
    private final ScriptFolders scripts;
    private final Consumer<String> doing;

    private Project(Build build, Path cache, ScriptFolders scripts, Consumer<String> doing) {
        this.build = build;
        this.cache = cache;
        this.scripts = scripts;
        this.doing = doing;
    }

    /**
     * The project in a folder, if Maven or Gradle builds it.
     *
     * @param cache where the answers of builds are kept
     * @param scripts where scripts are, for which it need not be compiled
     * @param doing is told what takes long, before it begins
     */
    public static Optional<Project> in(
            Path folder, Path cache, ScriptFolders scripts, Consumer<String> doing) {
        return Build.in(folder).map(it -> new Project(it, cache, scripts, doing));
    }

    /** A source that is newer than what was compiled of it, on a class path given otherwise. */
    public static Optional<Path> newerSource(List<Path> classPath, ScriptFolders scripts) {
        try {
            return Modules.newerSource(classPath, scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its own classes, compiled, and the artifacts that it needs to run.
     *
     * @throws ClassPathException if the build fails
     */
    public List<Path> classPath() {
        try {
            Path kept = cache.resolve(state());
            List<Path> entries = entries(kept);
            if (entries.isEmpty()) {
                FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
                doing.accept(
                        "asking %s to compile the project and for its class path (%s)"
                                .formatted(build.name(), build.file()));
                entries = build.ask();
                keep(kept, entries, begin);
            } else if (Modules.changedSince(entries, kept.toFile().lastModified(), scripts)) {
                FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
                doing.accept(
                        "asking %s to compile the project, whose sources have changed (%s)"
                                .formatted(build.name(), build.file()));
                build.compile();
                keep(kept, entries, begin);
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept, if all of it is still there. */
    private static List<Path> entries(Path kept) throws IOException {
        if (!Files.isRegularFile(kept)) {
            return List.of();
        }
        List<Path> entries = Files.readAllLines(kept).stream().map(Path::of).toList();
        return entries.stream().skip(1).allMatch(Files::exists) ? entries : List.of();
    }

    /** A fingerprint of the files of its build, and of where it lies. */
    private String state() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(build.folder().toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : build.definition()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where nothing can be written, the build is asked again each time. */
    private static void keep(Path kept, List<Path> entries, FileTime begin) throws IOException {
        Path folder = kept.getParent();
        if (folder != null && (folder.toFile().mkdirs() || Files.isWritable(folder))) {
            Path fresh = Files.createTempFile(folder, "classpath", "");
            Files.write(fresh, entries.stream().map(Path::toString).toList());
            Files.setLastModifiedTime(fresh, begin);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
