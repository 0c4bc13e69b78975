package dev.retort.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modules whose compiled classes stand on a class path. */
final class Modules {

    private static final List<String> OUTPUTS = List.of("target", "build");

    private Modules() {}

    /**
     * A source that is newer than all that its module has compiled, and than the moment when the
     * modules were last compiled.
     */
    static Optional<Path> newerSource(Collection<Path> classPath, long compiled)
            throws IOException {
        List<Path> outputs =
                classPath.stream().flatMap(it -> output(it).stream()).distinct().toList();
        for (Path output : outputs) {
            Path sources = output.resolveSibling("src").resolve("main");
            long newest = Math.max(compiled, modified(newest(output.resolve("classes"))));
            Optional<Path> source = newest(sources);
            if (modified(source) > newest) {
                return source;
            }
        }
        return Optional.empty();
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

    private static Optional<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(
                            (one, other) ->
                                    Long.compare(
                                            one.toFile().lastModified(),
                                            other.toFile().lastModified()));
        }
    }
}
