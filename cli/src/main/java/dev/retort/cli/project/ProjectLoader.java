package dev.retort.cli.project;

import dev.retort.dialect.Dialects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a project. Of the tool it sees the library and the drivers, and nothing
 * else: whatever the project itself brings is its own.
 */
public final class ProjectLoader extends URLClassLoader {

    private static final String OWN = "dev.retort.";

    /** Of the packages below ours, those that are not the library. */
    private static final List<String> APART = List.of(OWN + "cli.", OWN + "hibernate.");

    private final ClassLoader tool;
    private final Predicate<String> shown;

    private ProjectLoader(List<URL> classPath, ClassLoader tool, List<String> drivers) {
        super(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.tool = tool;
        this.shown =
                name ->
                        (name.startsWith(OWN) && APART.stream().noneMatch(name::startsWith))
                                || drivers.stream().anyMatch(name::startsWith);
    }

    /** A loader of these folders and jars. */
    public static ProjectLoader of(Collection<Path> classPath, ClassLoader tool) {
        List<String> drivers =
                Dialects.load(tool).all().stream()
                        .map(it -> it.driverClass())
                        .map(it -> it.substring(0, it.lastIndexOf('.') + 1))
                        .toList();
        return new ProjectLoader(
                classPath.stream().map(ProjectLoader::url).toList(), tool, drivers);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (shown.test(name)) {
            try {
                return tool.loadClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = super.getResource(name);
        return own == null && isShownResource(name) ? tool.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
        if (isShownResource(name)) {
            all.addAll(Collections.list(tool.getResources(name)));
        }
        return Collections.enumeration(all);
    }

    /** The classes of the library, for a compiler, and its services. */
    private boolean isShownResource(String name) {
        return shown.test(name.replace('/', '.'))
                || Stream.of("META-INF/services/" + OWN).anyMatch(name::startsWith);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }
}
