package dev.retort.cli.configuration;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which database a command means.
 *
 * @param url the URL, from one text or from its parts
 * @param folder where a relative file lies
 */
public record DatabaseAddress(DatabaseUrl url, Path folder) {

    private static final String VARIABLE = "RETORT_URL";

    /** The parts that may stand in place of a URL, or replace what it says. */
    private static final List<String> PLACE = List.of("host", "port", "database");

    /**
     * The address by the command line, else by {@code RETORT_URL}, else by the file.
     *
     * @param given what {@code --url} says
     * @param folder the working folder
     * @param settings asked for only where neither of the others says it
     */
    public static DatabaseAddress choose(
            Optional<String> given, Variables variables, Path folder, Supplier<Settings> settings) {
        return told(given, variables, folder).orElseGet(() -> of(settings.get()));
    }

    /** The address by the command line, else by {@code RETORT_URL}, if either says it. */
    public static Optional<DatabaseAddress> told(
            Optional<String> given, Variables variables, Path folder) {
        return given.or(() -> Optional.ofNullable(variables.environment().get(VARIABLE)))
                .filter(it -> !it.isBlank())
                .map(it -> new DatabaseAddress(DatabaseUrl.parse(it), folder));
    }

    /**
     * The address that the settings say.
     *
     * @throws MissingKeyException if they say none
     */
    public static DatabaseAddress of(Settings settings) {
        DatabaseUrl url =
                base(settings).withLogin(settings.text("user"), settings.text("password"));
        boolean placed = PLACE.stream().anyMatch(settings::has);
        return new DatabaseAddress(placed ? placed(url, settings) : url, settings.folder());
    }

    private static DatabaseUrl base(Settings settings) {
        return settings.text("url")
                .or(() -> settings.text("dialect").map(it -> it + "://"))
                .map(DatabaseUrl::parse)
                .orElseThrow(
                        () ->
                                new MissingKeyException(
                                        "url",
                                        "Write it there (or \"dialect\", \"host\" and"
                                                + " \"database\"), set RETORT_URL, or say --url."
                                                + settings.hint()));
    }

    private static DatabaseUrl placed(DatabaseUrl url, Settings settings) {
        String hosts = url.hosts().orElse("");
        int colon = hosts.indexOf(':', hosts.indexOf(']') + 1);
        String host = settings.text("host").orElse(colon < 0 ? hosts : hosts.substring(0, colon));
        String port =
                settings.number("port")
                        .map(it -> ":" + it)
                        .orElse(colon < 0 ? "" : hosts.substring(colon));
        return new DatabaseUrl(
                url.jdbc(),
                url.scheme(),
                url.driver(),
                url.user(),
                url.password(),
                Optional.of(host + port),
                settings.text("database").orElse(url.path()),
                url.settings());
    }
}
