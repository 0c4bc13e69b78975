package dev.retort.hibernate;

import dev.retort.SchemaSource;
import dev.retort.dialect.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schema that JPA entities want, read by the Hibernate on their class path (6.6 or newer). No
 * database is contacted.
 *
 * <p>Where nothing is named, the only persistence unit of the class path counts. Names of tables
 * and columns follow Spring Boot's rules where Spring Boot is on the class path, unless a setting
 * says otherwise.
 *
 * @param packages packages of entities; those below them are included
 * @param classes the names of entities, embeddables and converters
 * @param archives jars and folders all of whose entities count
 * @param persistenceUnit the name of a unit of {@code META-INF/persistence.xml}, or null
 * @param mappingFiles the names of resources in the shape of {@code orm.xml}
 * @param settings Hibernate's own settings, such as {@code hibernate.default_schema}
 * @param classLoader what loads the entities and finds the resources
 */
public record JpaSchemaSource(
        List<String> packages,
        List<String> classes,
        List<Path> archives,
        @Nullable String persistenceUnit,
        List<String> mappingFiles,
        Map<String, String> settings,
        ClassLoader classLoader)
        implements SchemaSource {

    public JpaSchemaSource {
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        archives = List.copyOf(archives);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
    }

    /** A source that names nothing yet, with the class loader of the calling thread. */
    public static JpaSchemaSource create() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new JpaSchemaSource(
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(),
                context == null ? JpaSchemaSource.class.getClassLoader() : context);
    }

    /** The entities of these packages and of those below them. */
    public static JpaSchemaSource ofPackages(String... packages) {
        return create().packages(packages);
    }

    /** These entities, embeddables and converters. */
    public static JpaSchemaSource ofClasses(Class<?>... classes) {
        return create().classes(classes);
    }

    /** The entities of a persistence unit. */
    public static JpaSchemaSource ofPersistenceUnit(String name) {
        return create().persistenceUnit(name);
    }

    /** The entities of a jar, or of a folder of classes. */
    public static JpaSchemaSource ofArchive(Path archive) {
        return create().archives(archive);
    }

    /** This source, with the entities of more packages. */
    public JpaSchemaSource packages(String... more) {
        return with(join(packages, List.of(more)), classes, archives, mappingFiles);
    }

    /** This source, with more entities, embeddables and converters. */
    public JpaSchemaSource classes(Class<?>... more) {
        List<String> names = Stream.of(more).map(Class::getName).toList();
        return with(packages, join(classes, names), archives, mappingFiles);
    }

    /** This source, with the entities of more jars and folders. */
    public JpaSchemaSource archives(Path... more) {
        return with(packages, classes, join(archives, List.of(more)), mappingFiles);
    }

    /** This source, with more resources in the shape of {@code orm.xml}. */
    public JpaSchemaSource mappingFiles(String... more) {
        return with(packages, classes, archives, join(mappingFiles, List.of(more)));
    }

    /** This source, with a persistence unit. */
    public JpaSchemaSource persistenceUnit(@Nullable String name) {
        return new JpaSchemaSource(
                packages, classes, archives, name, mappingFiles, settings, classLoader);
    }

    /** This source, with one of Hibernate's settings. */
    public JpaSchemaSource setting(String key, String value) {
        return settings(Map.of(key, value));
    }

    /** This source, with more of Hibernate's settings. */
    public JpaSchemaSource settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new JpaSchemaSource(
                packages, classes, archives, persistenceUnit, mappingFiles, all, classLoader);
    }

    /** This source, with another class loader. */
    public JpaSchemaSource classLoader(ClassLoader loader) {
        return new JpaSchemaSource(
                packages, classes, archives, persistenceUnit, mappingFiles, settings, loader);
    }

    private JpaSchemaSource with(
            List<String> otherPackages,
            List<String> otherClasses,
            List<Path> otherArchives,
            List<String> otherFiles) {
        return new JpaSchemaSource(
                otherPackages,
                otherClasses,
                otherArchives,
                persistenceUnit,
                otherFiles,
                settings,
                classLoader);
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Whether it is left to the class path what counts. */
    boolean namesNothing() {
        return packages.isEmpty()
                && classes.isEmpty()
                && archives.isEmpty()
                && mappingFiles.isEmpty();
    }

    /**
     * The schema that the entities want on a database.
     *
     * @throws NoEntitiesException where there is not one
     * @throws HibernateMissingException where Hibernate or its dialect is missing
     * @throws UnreadableEntitiesException where Hibernate refuses the entities
     * @throws PersistenceUnitException where it is not clear which unit is meant
     */
    @Override
    public Reading read(Dialect dialect) {
        requireHibernate();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = EntityFinder.loader(classLoader, archives);
        thread.setContextClassLoader(loader);
        try (QuietLogging quiet = QuietLogging.begin()) {
            Objects.requireNonNull(quiet);
            return read(dialect, EntityFinder.find(this, loader));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Reading read(Dialect dialect, EntitySelection entities) {
        if (entities.isEmpty()) {
            throw entities.nothingFound();
        }
        Map<String, Object> settings =
                BootSettings.of(dialect, entities.loader(), entities.settings());
        try (Boot boot = Boot.start(dialect, entities, settings)) {
            if (boot.metadata().getEntityBindings().isEmpty()) {
                throw entities.nothingFound();
            }
            Reading read = SchemaReader.read(boot.metadata(), dialect, settings);
            return new Reading(
                    read.schema(),
                    read.open(),
                    read.initialRows(),
                    read.notes(),
                    read.description() + entities.foundIn(),
                    read.renames());
        }
    }

    private static void requireHibernate() {
        String version;
        try {
            version = org.hibernate.Version.getVersionString();
        } catch (NoClassDefFoundError e) {
            throw HibernateMissingException.core(e);
        }
        String[] parts = version.split("\\.");
        int major = parts[0].matches("\\d+") ? Integer.parseInt(parts[0]) : Integer.MAX_VALUE;
        int minor = parts.length > 1 && parts[1].matches("\\d+") ? Integer.parseInt(parts[1]) : 0;
        if (major < 6 || (major == 6 && minor < 6)) {
            throw HibernateMissingException.tooOld(version);
        }
    }
}
