package dev.retort.cli.command;

import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.Settings;
import dev.retort.dialect.DatabaseUrl;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.FleetTarget;
import dev.retort.fleet.TargetSource;
import dev.retort.fleet.Template;
import dev.retort.run.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Which databases a fleet has, by the command line, else by the configuration. */
final class FleetTargets {

    private static final String PLACE = "{target}";

    /** Those that say where the databases are; one of them puts aside what the file says. */
    static final List<Option> OPTIONS =
            List.of(
                    Option.of("--files", "PATTERN", "Files, * for anything; may be repeated."),
                    Option.of("--target", "NAME", "One database; may be repeated."),
                    Option.of("--list", "FILE", "Names, a line each."),
                    Option.of("--query", "SQL", "Names, as a database answers them."),
                    Option.of("--schemas", "PATTERN", "Schemas of the one database."));

    private final Session session;
    private final Settings settings;
    private final Arguments arguments;

    FleetTargets(Session session) {
        this.session = session;
        this.settings = session.settings();
        this.arguments = session.arguments();
    }

    /** Where they are found, several sources one after the other. */
    TargetSource source() {
        refuseIdleUrl();
        List<TargetSource> sources = new ArrayList<>();
        // What is typed is relative to the working folder, as everything that is typed.
        Path folder = areTyped() ? session.surroundings().folder() : settings.folder();
        if (!files().isEmpty()) {
            sources.add(TargetSource.files(files(), template(folder)));
        }
        List<String> names = areTyped() ? named() : settings.texts("fleet.targets");
        if (!names.isEmpty()) {
            sources.add(TargetSource.names(names, template(folder)));
        }
        query().ifPresent(
                        it ->
                                sources.add(
                                        TargetSource.query(
                                                asked(), it, template(settings.folder()))));
        if (!schemas().isEmpty()) {
            sources.add(
                    TargetSource.schemas(
                            session.project(true).database(), schemas().toArray(String[]::new)));
        }
        return TargetSource.all(sources);
    }

    private List<String> files() {
        return areTyped() ? arguments.values("--files") : settings.texts("fleet.files");
    }

    private List<String> schemas() {
        return areTyped() ? arguments.values("--schemas") : settings.texts("fleet.schemas");
    }

    /** A URL that is typed is that of a database to be asked, or says how those of all are made. */
    private void refuseIdleUrl() {
        Optional<String> url = arguments.value("--url").filter(it -> !it.contains(PLACE));
        boolean asks =
                !schemas().isEmpty() || query().isPresent() && !settings.has("fleet.query_url");
        if (url.isPresent() && !asks) {
            throw new WrongUsageException(
                    "\"--url\" says how the URL of each database follows from its name, and needs \"%s\" in it."
                            .formatted(PLACE));
        }
    }

    /**
     * Refuses a fleet without a database, unless one that was asked knows of none yet, and a group
     * without one: a canary of which there is none would let all others go at once.
     */
    void refuseNone(List<FleetTarget> all, FleetSettings how) {
        if (all.isEmpty()) {
            if (query().isEmpty()) {
                throw new NoTargetsException(patterns());
            }
            return;
        }
        for (String group : how.idleGroups(all)) {
            String sentence =
                    "None of the databases fits the group \"%s\". A pattern is of the whole name, for example of \"%s\"."
                            .formatted(group, all.get(0).name());
            if (arguments.has("--group")) {
                throw new WrongUsageException(sentence);
            } else if (!areTyped()) {
                session.output().message(sentence);
            }
        }
    }

    private List<String> patterns() {
        return Stream.concat(files().stream(), schemas().stream()).toList();
    }

    private boolean areTyped() {
        return OPTIONS.stream().anyMatch(it -> arguments.has(it.name()));
    }

    private Optional<String> query() {
        return areTyped() ? arguments.value("--query") : settings.text("fleet.query");
    }

    private List<String> named() {
        List<String> names = new ArrayList<>(arguments.values("--target"));
        for (String file : arguments.values("--list")) {
            try {
                Files.readAllLines(session.surroundings().folder().resolve(file)).stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /** The database that answers the query. */
    private Database asked() {
        return settings.text("fleet.query_url")
                .<Database>map(
                        it ->
                                new Database.OfUrl(
                                        DatabaseUrl.parse(it), settings.folder(), new Properties()))
                .orElseGet(() -> session.project(true).database());
    }

    /** How a URL is made of a name; without a word on it the names are URLs. */
    private Template template(Path folder) {
        String url =
                arguments
                        .value("--url")
                        .filter(it -> it.contains(PLACE))
                        .or(() -> settings.text("fleet.url"))
                        .or(() -> settings.text("dialect").map(it -> it + ":" + PLACE))
                        .orElse(PLACE);
        return new Template(url, folder);
    }
}
