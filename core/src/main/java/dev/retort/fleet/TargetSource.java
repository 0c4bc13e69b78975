package dev.retort.fleet;

import dev.retort.run.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Where the databases of a fleet are found. */
@FunctionalInterface
public interface TargetSource {

    /**
     * The databases, in the order in which they are begun.
     *
     * @param asking opens databases that have to be asked for others
     */
    List<FleetTarget> targets(Asking asking);

    /** These. */
    static TargetSource of(List<FleetTarget> targets) {
        List<FleetTarget> all = List.copyOf(targets);
        return asking -> all;
    }

    /** Data sources by their names, which stay the caller's. */
    static TargetSource dataSources(Map<String, ? extends DataSource> sources) {
        return of(
                sources.entrySet().stream()
                        .map(
                                it ->
                                        new FleetTarget(
                                                it.getKey(),
                                                new Database.OfDataSource(it.getValue())))
                        .toList());
    }

    /** The URLs of databases. */
    static TargetSource urls(String... urls) {
        return names(List.of(urls), new Template("{target}", Path.of("")));
    }

    /** Names that stand in the URL of each database. */
    static TargetSource names(List<String> names, Template template) {
        return of(names.stream().map(template::target).toList());
    }

    /**
     * The files that fit a pattern, sorted by name.
     *
     * @param patterns with {@code *} for anything but a slash and {@code **} for anything, relative
     *     to the folder of the template or absolute
     */
    static TargetSource files(List<String> patterns, Template template) {
        return asking ->
                patterns.stream()
                        .flatMap(it -> FilePattern.of(it, template.folder()).files().stream())
                        .distinct()
                        .map(template::target)
                        .toList();
    }

    /** What the first column of a query on another database answers: names for the URL. */
    static TargetSource query(Database database, String sql, Template template) {
        return asking -> asking.firstColumn(database, sql).stream().map(template::target).toList();
    }

    /**
     * The schemas of one database whose names fit one of the patterns, as one target each.
     *
     * @param patterns with {@code *} for anything
     */
    static TargetSource schemas(Database database, String... patterns) {
        return asking ->
                asking.schemas(database).stream()
                        .filter(
                                it ->
                                        Arrays.stream(patterns)
                                                .anyMatch(p -> NamePattern.fits(p, it)))
                        .sorted()
                        .map(it -> new FleetTarget(it, new Database.InSchema(database, it)))
                        .toList();
    }

    /** The databases of several sources, each once. */
    static TargetSource all(List<TargetSource> sources) {
        return asking -> {
            Map<String, FleetTarget> all = new LinkedHashMap<>();
            for (TargetSource source : sources) {
                source.targets(asking).forEach(it -> all.putIfAbsent(it.name(), it));
            }
            return new ArrayList<>(all.values());
        };
    }

    /** Opens databases that have to be asked for others. */
    interface Asking {

        /** The first column of what a query answers, without NULLs. */
        List<String> firstColumn(Database database, String sql);

        /** The names of a database's schemas. */
        List<String> schemas(Database database);
    }
}
