package dev.retort.script;

import dev.retort.operation.Migration;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders and jars that a class loader finds classes in, as far as it tells. */
final class ClassPath {

    private final Set<Path> entries = new LinkedHashSet<>();

    ClassPath(ClassLoader loader) {
        for (ClassLoader l = loader; l != null; l = l.getParent()) {
            if (l instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    add(url);
                }
            }
        }
        add(core());
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
    }

    private static @Nullable URL core() {
        CodeSource source = Migration.class.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    /** Whether a compiler can read what every script needs. */
    boolean isReadable() {
        URL core = core();
        return core == null || core.getProtocol().equals("file");
    }

    private void add(@Nullable URL url) {
        try {
            if (url != null && url.getProtocol().equals("file")) {
                entries.add(Path.of(url.toURI()));
            }
        } catch (URISyntaxException | InvalidPathException e) {
            // What is no file the compiler cannot read.
            return;
        }
    }

    List<Path> entries() {
        return List.copyOf(entries);
    }

    /** Everything on which a compilation with it depends. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (Path entry : entries) {
            text.append(entry.toAbsolutePath()).append(' ').append(state(entry)).append('\n');
        }
        return text.toString();
    }

    private static String state(Path entry) {
        try {
            return Files.isRegularFile(entry)
                    ? Files.size(entry) + " " + Files.getLastModifiedTime(entry).toMillis()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
