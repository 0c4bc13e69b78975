package dev.retort.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarFile;

/**
 * Finds resources in a jar within a jar, as the loader of an application in one jar does: by a
 * connection that gives the inner jar, or by streams alone.
 */
final class NestedJarLoader extends ClassLoader {

    private final Path inner;
    private final boolean asJar;

    NestedJarLoader(Path outer, String entry, Path folder, boolean asJar) throws IOException {
        super(NestedJarLoader.class.getClassLoader());
        this.asJar = asJar;
        this.inner = folder.resolve("unpacked-" + asJar + ".jar");
        try (JarFile jar = new JarFile(outer.toFile());
                InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(in, inner);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        boolean isThere;
        try (JarFile jar = new JarFile(inner.toFile())) {
            isThere =
                    asJar
                            ? jar.stream().anyMatch(it -> it.getName().startsWith(name))
                            : jar.getEntry(name) != null;
        }
        return isThere
                ? Collections.enumeration(Collections.singleton(url(name)))
                : Collections.emptyEnumeration();
    }

    private URL url(String name) throws IOException {
        String spec =
                asJar ? "jar:" + inner.toUri() + "!/" + name : "nested:/application.jar/" + name;
        return new URL(null, spec, new Handler());
    }

    private final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return asJar ? new OfJar(url) : new OfStream(url);
        }
    }

    private final class OfJar extends JarURLConnection {

        OfJar(URL url) throws IOException {
            super(new URL(url.toString()));
        }

        @Override
        public JarFile getJarFile() throws IOException {
            return new JarFile(inner.toFile());
        }

        @Override
        public void connect() {}
    }

    private final class OfStream extends URLConnection {

        OfStream(URL url) {
            super(url);
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
            String name = url.getPath().substring("/application.jar/".length());
            try (JarFile jar = new JarFile(inner.toFile());
                    InputStream in = jar.getInputStream(jar.getEntry(name))) {
                return new java.io.ByteArrayInputStream(in.readAllBytes());
            }
        }
    }
}
