package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.SchemaSource;
import dev.retort.SchemaSourceProvider;
import dev.retort.cli.configuration.MissingKeyException;
import dev.retort.cli.configuration.Settings;
import dev.retort.cli.output.Waiting;
import dev.retort.cli.project.Project;
import dev.retort.cli.project.ProjectLoader;
import dev.retort.cli.project.ScriptFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desired schema that the settings describe. */
final class Sources {

    private static final List<String> LISTS =
            List.of("packages", "classes", "archives", "mapping_files", "files");

    private static final String ENTITIES = "jpa";
    private static final List<String> KINDS = List.of(ENTITIES, "sql", "database", "migrations");
    private static final List<String> TEXTS = List.of("persistence_unit", "url", "target");

    private Sources() {}

    /** The source of the kind that is set, from whoever provides it. */
    static SchemaSource of(Settings settings, ClassLoader loader, Configuration project) {
        Map<String, SchemaSourceProvider> providers =
                ServiceLoader.load(SchemaSourceProvider.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .collect(
                                Collectors.toMap(
                                        SchemaSourceProvider::kind, it -> it, (one, other) -> one));
        if (needsEntities(settings) && !providers.containsKey(ENTITIES)) {
            throw new MissingHibernateException();
        }
        return settings.oneOf("source.kind", providers)
                .orElseThrow(
                        () ->
                                new MissingKeyException(
                                        "source.kind",
                                        "Write in [retort.source] where the desired schema comes"
                                                + " from: "
                                                + String.join(", ", KINDS)
                                                + "."))
                .source(description(settings, loader, project));
    }

    private static boolean needsEntities(Settings settings) {
        return settings.text("source.kind").filter(ENTITIES::equals).isPresent();
    }

    private static SchemaSourceProvider.Description description(
            Settings settings, ClassLoader loader, Configuration project) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        LISTS.forEach(it -> values.put(it, settings.texts("source." + it)));
        TEXTS.forEach(it -> values.put(it, settings.text("source." + it).stream().toList()));
        return new SchemaSourceProvider.Description(
                values, settings.textsOf("source.properties"), settings.folder(), loader, project);
    }

    /** The loader of the project's classes, and of what reads entities. */
    static ClassLoader loader(Settings settings, Session session) {
        Surroundings surroundings = session.surroundings();
        ClassLoader tool = Sources.class.getClassLoader();
        List<Path> classPath = classPath(settings, session);
        boolean needed = needsEntities(settings) || settings.has(ApplicationEnvironment.KEY);
        ScriptFolders scripts =
                ScriptFolders.of(
                        settings.texts("script_locations"), settings.paths("script_locations"));
        if (classPath.isEmpty() && needed) {
            Path kept = surroundings.cache().resolve("classpath");
            Waiting waiting = new Waiting(session.output());
            Project.in(settings.folder(), kept, scripts, waiting::begin)
                    .ifPresent(it -> classPath.addAll(waiting.until(it::classPath)));
        } else if (needed) {
            Project.newerSource(classPath, scripts)
                    .ifPresent(
                            it ->
                                    session.output()
                                            .message(
                                                    "\"%s\" is newer than what was compiled of it. Compile the project, so that its entities are read as they are now."
                                                            .formatted(it)));
        }
        classPath.addAll(drivers(settings));
        surroundings.home().ifPresent(it -> classPath.addAll(jars(it.resolve("hibernate"))));
        return classPath.isEmpty() ? tool : ProjectLoader.of(classPath, tool);
    }

    /** The folders and jars that the settings name; {@code lib/*} are all jars of a folder. */
    private static List<Path> classPath(Settings settings, Session session) {
        List<Path> all = new ArrayList<>();
        for (Path path : settings.paths("source.classpath")) {
            boolean every = path.endsWith("*");
            Path there = every ? path.getParent() : path;
            if (there == null || !Files.exists(there)) {
                session.output()
                        .message(
                                "\"%s\" in \"source.classpath\" is not there."
                                        .formatted(there == null ? path : there));
            } else if (every) {
                all.addAll(jars(there));
            } else {
                all.add(path);
            }
        }
        return all;
    }

    /** The loader for a command that needs nothing of the project but perhaps a driver. */
    static ClassLoader driverLoader(Settings settings) {
        ClassLoader tool = Sources.class.getClassLoader();
        List<Path> drivers = drivers(settings);
        return drivers.isEmpty() ? tool : ProjectLoader.of(drivers, tool);
    }

    /** The jars that the settings name; else those in the folder "drivers" beside the file. */
    private static List<Path> drivers(Settings settings) {
        List<Path> named = settings.paths("drivers");
        if (!named.isEmpty()) {
            return named.stream()
                    .flatMap(it -> Files.isDirectory(it) ? jars(it).stream() : Stream.of(it))
                    .toList();
        }
        Path folder = settings.folder().resolve("drivers");
        return folder.toFile().isDirectory() ? jars(folder) : List.of();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
