package dev.retort.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modules whose compiled classes stand on a class path. */
final class Modules {

    private static final List<String> OUTPUTS = List.of("target", "build");

    private Modules() {}

    /** A source that is newer than all that its module has compiled. */
    static Optional<Path> newerSource(Collection<Path> classPath, ScriptFolders scripts)
            throws IOException {
        for (Path output : outputs(classPath)) {
            Optional<Path> source =
                    newest(sources(output), it -> Files.isRegularFile(it) && !scripts.hold(it));
            if (modified(source) > modified(newestClass(output))) {
                return source;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a module has to be compiled again, since a source has been written, added or taken
     * away after it was last compiled, or since its classes are gone.
     */
    static boolean changedSince(Collection<Path> classPath, long compiled, ScriptFolders scripts)
            throws IOException {
        for (Path output : outputs(classPath)) {
            long last = Math.max(compiled, modified(newestClass(output)));
            // A folder is as new as the last file that came to it or left it.
            Optional<Path> newer =
                    newest(
                            sources(output),
                            it -> it.toFile().lastModified() > last && !scripts.hold(it));
            if (newer.isPresent() || isMissing(output)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMissing(Path output) throws IOException {
        return newestClass(output).isEmpty()
                && newest(sources(output), Modules::isProgram).isPresent();
    }

    static boolean isProgram(Path source) {
        String name = source.toString();
        return Stream.of(".java", ".kt", ".groovy", ".scala").anyMatch(name::endsWith);
    }

    private static List<Path> outputs(Collection<Path> classPath) {
        return classPath.stream().flatMap(it -> output(it).stream()).distinct().toList();
    }

    private static Path sources(Path output) {
        return output.resolveSibling("src").resolve("main");
    }

    private static Optional<Path> newestClass(Path output) throws IOException {
        return newest(output.resolve("classes"), Files::isRegularFile);
    }

    /** The folder of all that a module builds, if the entry lies in one. */
    private static Optional<Path> output(Path entry) {
        for (@Nullable Path at = entry; at != null; at = at.getParent()) {
            if (OUTPUTS.contains(String.valueOf(at.getFileName()))
                    && Files.isDirectory(at.resolveSibling("src"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static long modified(Optional<Path> file) {
        return file.map(it -> it.toFile().lastModified()).orElse(0L);
    }

    private static Optional<Path> newest(Path folder, Predicate<Path> counts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(counts)
                    .max(
                            (one, other) ->
                                    Long.compare(
                                            one.toFile().lastModified(),
                                            other.toFile().lastModified()));
        }
    }
}
