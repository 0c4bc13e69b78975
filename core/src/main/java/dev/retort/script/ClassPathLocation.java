package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A folder on the class path, in every folder and jar that has it. Jars are read through their URL
 * connection, so that those inside of other jars are found as well; where a class loader has URLs
 * of its own, a file {@code retort.index} beside the scripts lists them.
 */
record ClassPathLocation(String path, ClassLoader loader) implements Location {

    /** A file beside the scripts with the name of each on a line. */
    private static final String INDEX = "retort.index";

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
                found = addFromJarsWithoutFolders(files) || addByIndex(files);
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
        if (!url.getProtocol().equals("file")) {
            addByIndex(files);
            return;
        }
        try {
            new FolderLocation(Path.of(url.toURI())).files().ifPresent(files::addAll);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A class loader that only gives streams needs a list of what there is. */
    private boolean addByIndex(List<ScriptFile> files) throws IOException {
        boolean found = false;
        for (URL index : Collections.list(loader.getResources(path + "/" + INDEX))) {
            found = true;
            for (String line : new String(content(index), StandardCharsets.UTF_8).split("\\R")) {
                String name = line.strip();
                if (!name.isEmpty() && !name.startsWith("#") && Location.isCandidate(name)) {
                    URL script = new URL(index, name);
                    files.add(ScriptFile.inJar(script.toString(), 0, content(script)));
                }
            }
        }
        return found;
    }

    private static byte[] content(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
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
