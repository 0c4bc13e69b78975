package dev.retort.hibernate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the classes and files that a source names. */
final class EntityFinder {

    private static final String ORM = "META-INF/orm.xml";

    private final JpaSchemaSource source;
    private ClassLoader loader;
    private final ClassPath classPath;
    private final MappedClasses classes = new MappedClasses();
    private final Set<String> mappingFiles = new LinkedHashSet<>();
    private final Map<String, Object> settings = new HashMap<>();
    private final List<String> wanted = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();

    private EntityFinder(JpaSchemaSource source, ClassLoader loader) {
        this.source = source;
        this.loader = loader;
        this.classPath = ClassPath.of(loader);
    }

    /**
     * Finds what a source names.
     *
     * @param loader what loads the classes: the source's own, or one that sees its archives too
     */
    static EntitySelection find(JpaSchemaSource source, ClassLoader loader) {
        EntityFinder finder = new EntityFinder(source, loader);
        try {
            return finder.find();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableEntitiesException("The class path cannot be read", e);
        }
    }

    /** A loader that sees archives which the given one does not see. */
    static ClassLoader loader(ClassLoader given, List<Path> archives) {
        Collection<Path> seen = ClassPath.of(given).roots();
        List<URL> unseen = new ArrayList<>();
        for (Path archive : archives) {
            if (!seen.contains(archive.toAbsolutePath().normalize())) {
                try {
                    unseen.add(archive.toUri().toURL());
                } catch (MalformedURLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return unseen.isEmpty() ? given : new URLClassLoader(unseen.toArray(URL[]::new), given);
    }

    private EntitySelection find() throws IOException {
        if (source.persistenceUnit() != null || source.namesNothing()) {
            readUnit(source.persistenceUnit());
        }
        findClasses();
        mappingFiles.addAll(source.mappingFiles());
        settings.putAll(source.settings());
        return new EntitySelection(
                loader,
                classes,
                List.copyOf(mappingFiles),
                settings,
                String.join(" and ", wanted),
                classes.isEmpty() && places.isEmpty() ? roots() : List.copyOf(places));
    }

    private List<String> roots() {
        return classPath.roots().stream()
                .sorted((a, b) -> Boolean.compare(Files.isRegularFile(a), Files.isRegularFile(b)))
                .map(Path::toString)
                .toList();
    }

    private void findClasses() throws IOException {
        for (String name : source.packages()) {
            wanted.add("the package \"%s\"".formatted(name));
            places.addAll(classPath.scanPackage(name, classes));
        }
        if (!source.classes().isEmpty()) {
            wanted.add("%d named classes".formatted(source.classes().size()));
            classes.addNamed(source.classes());
        }
        for (Path archive : source.archives()) {
            wanted.add("classes annotated with @Entity");
            places.add(archive.toString());
            if (Files.exists(archive)) {
                ClassPath.scanRoot(archive, classes);
            }
        }
        if (!source.mappingFiles().isEmpty()) {
            wanted.add("the mapping files " + String.join(", ", source.mappingFiles()));
        } else if (!source.packages().isEmpty() && standsAlone(loader.getResource(ORM))) {
            mappingFiles.add(ORM);
        }
    }

    /** A mapping file counts by itself; one beside a persistence unit is the unit's. */
    private boolean standsAlone(@Nullable URL orm) throws IOException {
        if (orm == null) {
            return false;
        }
        Path root = ClassPath.rootOf(orm, ORM);
        for (URL unit : Collections.list(loader.getResources(PersistenceUnit.RESOURCE))) {
            if (Objects.equals(root, ClassPath.rootOf(unit, PersistenceUnit.RESOURCE))) {
                return false;
            }
        }
        return true;
    }

    private void readUnit(@Nullable String name) throws IOException {
        List<PersistenceUnit> units = new ArrayList<>();
        for (URL file : Collections.list(loader.getResources(PersistenceUnit.RESOURCE))) {
            units.addAll(PersistenceUnit.parse(file));
        }
        if (units.isEmpty() && name == null) {
            wanted.add("classes annotated with @Entity in the folders of the class path");
            scanFolders();
            return;
        }
        List<PersistenceUnit> chosen =
                units.stream().filter(it -> name == null || it.name().equals(name)).toList();
        if (chosen.size() != 1) {
            List<String> known = units.stream().map(PersistenceUnit::name).toList();
            throw new PersistenceUnitException(name, known);
        }
        readUnit(chosen.get(0));
    }

    /** Of all that a class path holds, its folders are what the project itself has compiled. */
    private void scanFolders() {
        for (Path root : classPath.roots()) {
            if (Files.isDirectory(root) && ClassPath.scanRoot(root, classes)) {
                places.add(root.toString());
            }
        }
    }

    private void readUnit(PersistenceUnit unit) throws IOException {
        wanted.add("the persistence unit \"%s\"".formatted(unit.name()));
        places.add(unit.source().toString());
        classes.addNamed(unit.classes());
        mappingFiles.addAll(unit.mappingFiles());
        settings.putAll(unit.properties());
        Path root = ClassPath.rootOf(unit.source(), PersistenceUnit.RESOURCE);
        if (root == null) {
            return;
        }
        if (!unit.listedOnly() && !ClassPath.scanRoot(root, classes)) {
            scanBeside(root);
        }
        List<Path> archives = new ArrayList<>();
        for (String jar : unit.jarFiles()) {
            archives.add(archive(unit, root, jar));
        }
        archives.forEach(it -> ClassPath.scanRoot(it, classes));
        loader = loader(loader, archives);
        URL orm = loader.getResource(ORM);
        Path ofOrm = orm == null ? null : ClassPath.rootOf(orm, ORM);
        if (ofOrm != null && (root.equals(ofOrm) || archives.contains(ofOrm))) {
            mappingFiles.add(ORM);
        }
    }

    /** Gradle and some editors keep what they compile apart from the resources of the project. */
    private void scanBeside(Path resources) {
        Path set = resources.getFileName();
        Path folder = resources.getParent();
        if (set == null || folder == null) {
            return;
        }
        Path ofGradle = folder.resolveSibling("classes");
        Path ofEditor = resources.resolveSibling("classes");
        for (Path root : classPath.roots()) {
            boolean beside =
                    folder.endsWith("resources")
                            ? root.startsWith(ofGradle) && root.endsWith(set)
                            : resources.endsWith("resources") && root.equals(ofEditor);
            if (beside && Files.isDirectory(root) && ClassPath.scanRoot(root, classes)) {
                places.add(root.toString());
            }
        }
    }

    /** A jar beside the unit or under it, or one of the class path that is called so. */
    private Path archive(PersistenceUnit unit, Path root, String jar) {
        String path = jar.startsWith("file:") ? URI.create(jar).getPath() : jar;
        List<Path> candidates = new ArrayList<>();
        candidates.add(root.resolveSibling(path).normalize());
        candidates.add(root.resolve(path).normalize());
        Path name = Path.of(path).getFileName();
        classPath.roots().stream()
                .filter(it -> it.getFileName() != null && it.getFileName().equals(name))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> PersistenceUnitException.missingJar(unit.name(), jar));
    }
}
