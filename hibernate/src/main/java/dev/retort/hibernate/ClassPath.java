package dev.retort.hibernate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders and jars behind a class loader, to look for classes in. */
final class ClassPath {

    private final ClassLoader loader;
    private final Set<Path> roots;

    private ClassPath(ClassLoader loader, Set<Path> roots) {
        this.loader = loader;
        this.roots = Collections.unmodifiableSet(roots);
    }

    /** What a class loader and its parents see, as far as it lies in files. */
    static ClassPath of(ClassLoader loader) {
        Set<Path> roots = new LinkedHashSet<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addUrl(roots, url);
                }
            }
            if (each == ClassLoader.getSystemClassLoader()) {
                String text = System.getProperty("java.class.path", "");
                Stream.of(text.split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .forEach(entry -> addWithManifest(roots, Path.of(entry)));
            }
        }
        return new ClassPath(loader, roots);
    }

    private static void addUrl(Set<Path> roots, URL url) {
        if (url.getProtocol().equals("file")) {
            addWithManifest(roots, Path.of(URI.create(url.toString().replace(" ", "%20"))));
        }
    }

    /** A jar may name others in its manifest; long class paths are handed on so. */
    private static void addWithManifest(Set<Path> roots, Path root) {
        Path path = root.toAbsolutePath().normalize();
        if (!Files.exists(path) || !roots.add(path) || Files.isDirectory(path)) {
            return;
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String others =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (others != null) {
                for (String other : others.trim().split("\\s+")) {
                    addUrl(roots, path.toUri().resolve(other).toURL());
                }
            }
        } catch (IOException notAJar) {
            roots.remove(path);
        }
    }

    /** The folders and jars. */
    Collection<Path> roots() {
        return roots;
    }

    /** Adds the mapped classes of a package and of those below it; where they were found. */
    List<String> scanPackage(String packageName, MappedClasses classes) {
        String folder = packageName.replace('.', '/') + "/";
        List<String> places = new ArrayList<>();
        for (Path root : roots) {
            if (scan(root, folder, classes)) {
                places.add(root.toString());
            }
        }
        if (places.isEmpty()) {
            scanResources(folder, classes, places);
        }
        return places;
    }

    /** Adds all mapped classes of a folder or jar; false where there is no class at all. */
    static boolean scanRoot(Path root, MappedClasses classes) {
        return scan(root, "", classes);
    }

    private static boolean scan(Path root, String folder, MappedClasses classes) {
        try {
            if (Files.isDirectory(root)) {
                return scanFolder(root.resolve(folder), classes);
            }
            try (JarFile jar = new JarFile(root.toFile())) {
                return scanJar(jar, folder, classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean scanFolder(Path folder, MappedClasses classes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(it -> isClass(it.toString())).sorted().toList();
            for (Path file : found) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    classes.add(ClassFile.read(new java.io.BufferedInputStream(bytes)));
                }
            }
            return !found.isEmpty();
        }
    }

    private static boolean scanJar(JarFile jar, String folder, MappedClasses classes)
            throws IOException {
        boolean found = false;
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && !name.startsWith("META-INF/") && isClass(name)) {
                found = true;
                try (InputStream bytes = jar.getInputStream(entry)) {
                    classes.add(ClassFile.read(new java.io.BufferedInputStream(bytes)));
                }
            }
        }
        return found;
    }

    /** Loaders that hide their files, as those of nested jars do, still answer for resources. */
    private void scanResources(String folder, MappedClasses classes, List<String> places) {
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection connection) {
                    String inside = connection.getEntryName();
                    connection.setUseCaches(false);
                    try (JarFile jar = connection.getJarFile()) {
                        if (scanJar(jar, inside == null ? folder : inside, classes)) {
                            places.add(connection.getJarFileURL().toString());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    /** The folder or jar that a resource of it lies in, where that is a file. */
    static @Nullable Path rootOf(URL resource, String name) throws IOException {
        if (resource.openConnection() instanceof JarURLConnection connection) {
            return Path.of(URI.create(connection.getJarFileURL().toString().replace(" ", "%20")));
        }
        if (!resource.getProtocol().equals("file")) {
            return null;
        }
        Path root = Path.of(URI.create(resource.toString().replace(" ", "%20")));
        for (int i = 0; i < name.split("/").length; i++) {
            root = java.util.Objects.requireNonNull(root.getParent());
        }
        return root;
    }
}
