package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.ConfigurationFile;
import dev.retort.cli.configuration.DatabaseAddress;
import dev.retort.cli.configuration.Settings;
import dev.retort.cli.configuration.Variables;
import dev.retort.cli.output.Output;
import dev.retort.run.Database;
import dev.retort.run.RunSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a command, with what is around it.
 *
 * @param arguments what was typed
 * @param surroundings the process
 * @param output where to print
 */
public record Session(Arguments arguments, Surroundings surroundings, Output output) {

    /** For commands that compare what the scripts make, no database being at hand. */
    static final Option WITHOUT_DATABASE =
            Option.of(
                    "--dialect",
                    "NAME",
                    "Ask no database; compare what the scripts make on this kind of one.");

    private static final String FILE_VARIABLE = "RETORT_CONFIG";

    /** The keys of the environment that was chosen; reads the file. */
    Settings settings() {
        return configurationFile().settings(arguments.value("--name"), variables());
    }

    /** The file with all its environments. */
    ConfigurationFile configurationFile() {
        return ConfigurationFile.read(file(), surroundings.cache().resolve("toml"));
    }

    /** The database that is meant, by the command line, the process or the file. */
    DatabaseAddress address(Settings settings) {
        return DatabaseAddress.choose(
                arguments.value("--url"), variables(), surroundings.folder(), () -> settings);
    }

    /** The library, told everything that the configuration says. */
    Migrator migrator() {
        return migrator(true);
    }

    /**
     * The library.
     *
     * @param database whether a database is needed; if not, none has to be configured
     */
    Migrator migrator(boolean database) {
        return configuration(settings(), database).build();
    }

    /**
     * The library with the source of the desired schema: with the database, or where {@link
     * #WITHOUT_DATABASE} names its kind, with none.
     */
    Migrator migratorWithSource() {
        return arguments
                .value(WITHOUT_DATABASE.name())
                .map(it -> withSource(false).dialect(it))
                .orElseGet(() -> withSource(true))
                .build();
    }

    /**
     * The configuration with the source of the desired schema.
     *
     * @param database whether a database is needed
     */
    Configuration withSource(boolean database) {
        Settings settings = settings();
        ClassLoader loader = Sources.loader(settings, this);
        Configuration project = compared(database).classLoader(loader);
        return project.source(Sources.of(settings, loader, project));
    }

    /**
     * The configuration of the project without a source, with what the application says about
     * comparisons, which holds where no database is at hand too.
     *
     * @param database whether a database is needed
     */
    Configuration compared(boolean database) {
        Configuration project = project(database);
        return database ? project : withApplication(project);
    }

    /**
     * The configuration of the project without a source.
     *
     * @param database whether a database is needed
     */
    Configuration project(boolean database) {
        return configuration(settings(), database);
    }

    /** Whether there is a configuration file. */
    boolean isConfigured() {
        return Files.exists(file());
    }

    /** The database of the configuration, and nothing else of it. */
    Configuration databaseAlone() {
        return Migrators.with(Migrator.configure(), address(settings()));
    }

    private Configuration configuration(Settings settings, boolean database) {
        Configuration configuration =
                Migrators.configuration(settings, scriptArguments(), surroundings.cancellation())
                        .classLoader(Sources.driverLoader(settings))
                        .listener(new RunReporter(output, this));
        return database ? withDatabase(configuration, settings) : configuration;
    }

    /** What the application says in code beside what the file says, whatever the database is. */
    Configuration withApplication(Configuration configuration) {
        Settings settings = settings();
        return settings.text(ApplicationEnvironment.KEY)
                .map(
                        it ->
                                ApplicationEnvironment.configure(
                                        it, Sources.loader(settings, this), configuration))
                .orElse(configuration);
    }

    /**
     * The database by the command line or the process, else by the application, else by the file.
     */
    private Configuration withDatabase(Configuration configuration, Settings settings) {
        Optional<DatabaseAddress> told =
                DatabaseAddress.told(arguments.value("--url"), variables(), surroundings.folder());
        Configuration addressed =
                told.map(it -> Migrators.with(configuration, it)).orElse(configuration);
        Configuration configured = withApplication(addressed);
        if (told.isPresent()) {
            return configured.database(addressed.database());
        }
        return configured.database() instanceof Database.Unknown
                ? Migrators.with(configured, address(settings))
                : configured;
    }

    private Map<String, String> scriptArguments() {
        Map<String, String> all = new LinkedHashMap<>(given());
        arguments.value("--tag").ifPresent(it -> all.put("tag", it));
        arguments.value("--name").ifPresent(it -> all.putIfAbsent(RunSettings.ENVIRONMENT, it));
        return all;
    }

    /** What stands for variables in the file. */
    Variables variables() {
        return new Variables(surroundings.environment(), given());
    }

    /** The configuration file that is meant, whether it is there or not. */
    Path file() {
        String name =
                arguments
                        .value("--config")
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                surroundings.environment().get(FILE_VARIABLE)))
                        .filter(it -> !it.isBlank())
                        .orElse(ConfigurationFile.NAME);
        return surroundings.folder().resolve(name);
    }

    /** What {@code -x} gave; a name alone is an empty value. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String value : arguments.values("-x")) {
            int equals = value.indexOf('=');
            String name = equals < 0 ? value : value.substring(0, equals);
            if (name.isBlank()) {
                throw new WrongUsageException("\"-x " + value + "\" has no name before the \"=\".");
            }
            given.put(name, equals < 0 ? "" : value.substring(equals + 1));
        }
        return given;
    }
}
