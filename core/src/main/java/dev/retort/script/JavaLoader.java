package dev.retort.script;

import dev.retort.error.MissingCompilerException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the classes of scripts: those compiled already where they are as new as their source, else
 * from the cache, else by one call of the compiler.
 */
final class JavaLoader {

    private final ClassLoader loader;
    private final ScriptCache cache;
    private final List<Helper> helpers;

    JavaLoader(ClassLoader loader, ScriptCache cache, List<Helper> helpers) {
        this.loader = loader;
        this.cache = cache;
        this.helpers = helpers;
    }

    /** A source that is no script; scripts beside it may use it. */
    record Helper(ScriptFile file, String className) {

        private ScriptCompiler.Source source() {
            return new ScriptCompiler.Source(file.path(), className, file.text());
        }
    }

    /** A class loader that has the classes of all these scripts. */
    ClassLoader load(List<Script> scripts) {
        Set<Path> roots = new LinkedHashSet<>();
        List<Script> sources = new ArrayList<>();
        for (Script script : scripts) {
            if (script.isCompiled()) {
                root(script).ifPresent(roots::add);
            } else if (!isPrecompiled(script)) {
                sources.add(script);
            }
        }
        Map<String, byte[]> classes = sources.isEmpty() ? Map.of() : classes(sources);
        return new ScriptClassLoader(loader, classes, List.copyOf(roots));
    }

    /** The folder below which the package of a class file begins; none for one in a jar. */
    private static Optional<Path> root(Script script) {
        Path root = script.file().file().map(Path::toAbsolutePath).orElse(null);
        int parts = script.className().split("\\.").length;
        for (int i = 0; i < parts && root != null; i++) {
            root = root.getParent();
        }
        return Optional.ofNullable(root);
    }

    private boolean isPrecompiled(Script script) {
        URL url = loader.getResource(script.className().replace('.', '/') + ".class");
        if (url == null) {
            return false;
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection) {
                connection.setUseCaches(false);
            }
            try (var in = connection.getInputStream()) {
                return connection.getLastModified() >= script.file().modified()
                        && ClassHeader.read(in.readAllBytes())
                                .flatMap(JavaHeader::header)
                                .filter(it -> it.id().equals(script.id()))
                                .isPresent();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, byte[]> classes(List<Script> scripts) {
        ClassPath classPath = new ClassPath(loader);
        List<ScriptCompiler.Source> beside = beside(scripts);
        Map<ScriptCompiler.Source, String> keys = new LinkedHashMap<>();
        String surroundings = surroundings(classPath, beside);
        beside.forEach(source -> keys.put(source, key(surroundings, source)));
        for (Script script : scripts) {
            ScriptCompiler.Source source =
                    new ScriptCompiler.Source(
                            script.path(), script.className(), script.file().text());
            keys.put(source, key(surroundings, source));
        }
        Map<String, byte[]> classes = new HashMap<>();
        Set<ScriptCompiler.Source> missing = new LinkedHashSet<>();
        keys.forEach(
                (source, key) ->
                        cache.find(key)
                                .ifPresentOrElse(classes::putAll, () -> missing.add(source)));
        if (!missing.isEmpty()) {
            refuseWithoutCompiler(scripts.get(0));
            missing.addAll(beside);
            new ScriptCompiler(classPath)
                    .compile(List.copyOf(missing))
                    .forEach(
                            (source, made) -> {
                                classes.putAll(made);
                                cache.keep(Objects.requireNonNull(keys.get(source)), made);
                            });
        }
        return classes;
    }

    /** A Java that was made for one application may lack even the words to ask for a compiler. */
    private static void refuseWithoutCompiler(Script script) {
        if (ModuleLayer.boot().findModule("java.compiler").isEmpty()) {
            throw new MissingCompilerException(script.path());
        }
    }

    /** The sources that lie in a folder of one of the scripts. */
    private List<ScriptCompiler.Source> beside(List<Script> scripts) {
        Set<Path> folders = new LinkedHashSet<>();
        scripts.forEach(script -> script.file().folder().ifPresent(folders::add));
        return helpers.stream()
                .filter(it -> it.file().folder().filter(folders::contains).isPresent())
                .map(Helper::source)
                .toList();
    }

    private static String surroundings(ClassPath classPath, List<ScriptCompiler.Source> beside) {
        Digest digest = new Digest().put(Runtime.version().toString()).put(classPath.fingerprint());
        beside.forEach(source -> digest.put(source.text()));
        return digest.hex();
    }

    private static String key(String surroundings, ScriptCompiler.Source source) {
        return new Digest().put(surroundings).put(source.className()).put(source.text()).hex();
    }
}
