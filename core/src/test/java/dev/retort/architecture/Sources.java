package dev.retort.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** The main sources of modules, as text. */
final class Sources {

    private static final Path MAIN = Path.of("src", "main", "java");

    private Sources() {}

    /** One file: where it lies from the root of the project, and what it says. */
    record Source(String path, String text) {

        int lines() {
            return (int) text.lines().count();
        }

        SimpleJavaFileObject toFileObject() {
            return new SimpleJavaFileObject(
                    URI.create("source:///" + path), SimpleJavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }

    static List<Source> of(String... modules) {
        Path root = Path.of("").toAbsolutePath().getParent();
        return Stream.of(modules).flatMap(it -> readModule(root, root.resolve(it))).toList();
    }

    private static Stream<Source> readModule(Path root, Path module) {
        Path folder = module.resolve(MAIN);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(it -> it.toString().endsWith(".java"))
                    .map(it -> read(it, root.relativize(it)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file, Path name) {
        try {
            return new Source(name.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
