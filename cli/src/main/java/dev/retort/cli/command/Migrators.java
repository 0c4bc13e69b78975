package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.TableFilter;
import dev.retort.cli.configuration.DatabaseAddress;
import dev.retort.cli.configuration.MissingKeyException;
import dev.retort.cli.configuration.Settings;
import dev.retort.dialect.Rebuild;
import dev.retort.run.AdoptionRule;
import dev.retort.run.Cancellation;
import dev.retort.run.RunSettings;
import dev.retort.run.TransactionScope;
import dev.retort.run.WhenAhead;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.script.ScriptSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the file, told to the library. */
final class Migrators {

    private static final Map<String, Boolean> IDS = Map.of("random", false, "sequential", true);

    private static final Map<String, TransactionScope> TRANSACTIONS =
            Map.of("revision", TransactionScope.REVISION, "all", TransactionScope.ALL);

    private static final Map<String, WhenAhead> AHEAD =
            Map.of("refuse", WhenAhead.REFUSE, "leave", WhenAhead.LEAVE);

    private static final Map<String, Rebuild> REBUILDS =
            Map.of("auto", Rebuild.AUTO, "always", Rebuild.ALWAYS, "never", Rebuild.NEVER);
    private static final Map<String, Boolean> SCOPES = Map.of("all", false, "declared", true);

    private Migrators() {}

    /** The configuration of everything but the database. */
    static Configuration configuration(
            Settings settings, Map<String, String> arguments, Cancellation cancellation) {
        return Migrator.configure()
                .scripts(it -> scripts(it, settings))
                .run(it -> run(it, settings, arguments, cancellation))
                .filter(
                        new TableFilter(
                                settings.texts("filter.include_tables"),
                                settings.texts("filter.exclude_tables"),
                                settings.texts("filter.schemas"),
                                settings.oneOf("filter.scope", SCOPES).orElse(false)));
    }

    /** The same with its database. */
    static Configuration with(Configuration configuration, DatabaseAddress address) {
        return configuration.url(address.url(), address.folder());
    }

    private static ScriptSettings scripts(ScriptSettings defaults, Settings settings) {
        List<String> locations = settings.texts("script_locations");
        if (locations.isEmpty()) {
            throw new MissingKeyException(
                    "script_locations",
                    "Write where the scripts are, for example"
                            + " script_locations = [\"migrations\"]."
                            + settings.hint());
        }
        ScriptSettings.Naming naming = defaults.naming();
        return defaults.locations(locations)
                .environments(settings.environments())
                .folder(settings.folder())
                .naming(
                        new ScriptSettings.Naming(
                                settings.text("file_template").orElse(naming.template()),
                                settings.read("timezone", "a time zone", ZoneId::of)
                                        .orElse(naming.timezone()),
                                settings.number("truncate_slug_length")
                                        .orElse(naming.slugLength())))
                .sequentialIds(settings.oneOf("rev_id", IDS).orElse(defaults.sequentialIds()))
                .formatters(
                        settings.tables("format").stream().map(it -> it.texts("command")).toList());
    }

    private static RunSettings run(
            RunSettings defaults,
            Settings settings,
            Map<String, String> arguments,
            Cancellation cancellation) {
        QualifiedName table =
                settings.text("version_table")
                        .map(QualifiedName::parse)
                        .orElse(defaults.versionTable());
        return new RunSettings(
                settings.text("version_table_schema").map(table::withSchema).orElse(table),
                settings.number("version_column_width").orElse(defaults.versionWidth()),
                settings.flag("history").orElse(defaults.history()),
                settings.oneOf("transaction", TRANSACTIONS).orElse(defaults.transaction()),
                settings.read(
                                "lock_timeout",
                                "a duration such as \"30s\" or \"5m\"",
                                Migrators::duration)
                        .orElse(defaults.lockTimeout()),
                settings.oneOf("database_ahead", AHEAD).orElse(defaults.whenAhead()),
                settings.oneOf("rebuild", REBUILDS).orElse(defaults.rebuild()),
                arguments,
                adoption(settings),
                naming(settings),
                cancellation);
    }

    private static NamingConvention naming(Settings settings) {
        NamingConvention convention = NamingConvention.NONE;
        for (NamingConvention.Kind kind : NamingConvention.Kind.values()) {
            Optional<String> pattern = settings.text("naming." + kind.key());
            if (pattern.isPresent()) {
                convention = convention.pattern(kind, pattern.get());
            }
        }
        return convention;
    }

    private static List<AdoptionRule> adoption(Settings settings) {
        return settings.tables("adopt").stream()
                .map(
                        it ->
                                AdoptionRule.parse(
                                        needed(it, "when"),
                                        needed(it, "stamp").strip().split("\\s*,\\s*")))
                .toList();
    }

    private static String needed(Settings rule, String key) {
        return rule.text(key)
                .orElseThrow(
                        () ->
                                new MissingKeyException(
                                        "adopt." + key,
                                        "Each [[retort.adopt]] says \"when\" it fits and what to"
                                                + " \"stamp\"."));
    }

    /** {@code 30s}, {@code 5m}, {@code 1h} or {@code 500ms}; a number alone is seconds. */
    private static Duration duration(String text) {
        String number = text.replaceFirst("[a-z]+$", "");
        long amount = Long.parseLong(number);
        return switch (text.substring(number.length())) {
            case "", "s" -> Duration.ofSeconds(amount);
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
