package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A folder on the class path, in every folder and jar that has it. Jars are read through their URL
 * connection, so that those inside of other jars are found as well.
 */
record ClassPathLocation(String path, ClassLoader loader) implements Location {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @Override
    public Optional<List<ScriptFile>> files() {
        List<ScriptFile> files = new ArrayList<>();
        try {
            boolean found = false;
            for (URL url : Collections.list(loader.getResources(path))) {
                found = true;
                add(url, files);
            }
            if (!found) {
                found = addFromJarsWithoutFolders(files);
            }
            return found ? Optional.of(files) : Optional.empty();
        } catch (IOException e) {
            throw new UnreadableScriptsException(toString(), e);
        }
    }

    private void add(URL url, List<ScriptFile> files) throws IOException {
        if (url.openConnection() instanceof JarURLConnection connection) {
            String entry = connection.getEntryName();
            add(connection, (entry.endsWith("/") ? entry : entry + "/"), files);
            return;
        }
        try {
            new FolderLocation(Path.of(url.toURI())).files().ifPresent(files::addAll);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Some tools leave the entries of folders out of jars; those of files are there. */
    private boolean addFromJarsWithoutFolders(List<ScriptFile> files) throws IOException {
        for (URL url : Collections.list(loader.getResources(MANIFEST))) {
            if (url.openConnection() instanceof JarURLConnection connection) {
                String entry = connection.getEntryName();
                String root = entry.substring(0, entry.length() - MANIFEST.length());
                add(connection, root + path + "/", files);
            }
        }
        return !files.isEmpty();
    }

    private static void add(JarURLConnection connection, String prefix, List<ScriptFile> files)
            throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(prefix) && Location.isCandidate(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.add(
                                ScriptFile.inJar(
                                        connection.getJarFileURL().getPath() + "!/" + name,
                                        entry.getTime(),
                                        in.readAllBytes()));
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return CLASSPATH + path;
    }
}
