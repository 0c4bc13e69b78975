package dev.retort.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads scripts: those that were compiled in memory before all others, so that an old class file of
 * theirs does no harm, and class files of folders that are not on the class path.
 */
final class ScriptClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;
    private final List<Path> roots;

    ScriptClassLoader(ClassLoader parent, Map<String, byte[]> classes, List<Path> roots) {
        super(parent);
        this.classes = Map.copyOf(classes);
        this.roots = roots;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = classes.get(name);
        if (content == null) {
            content = contentOnDisk(name);
        }
        return defineClass(name, content, 0, content.length);
    }

    private byte[] contentOnDisk(String name) throws ClassNotFoundException {
        for (Path root : roots) {
            Path file = root.resolve(name.replace('.', '/') + ".class");
            if (Files.isRegularFile(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
        throw new ClassNotFoundException(name);
    }
}
