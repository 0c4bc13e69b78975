package dev.retort.script;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Where scripts are found, and how new ones are named.
 *
 * @param locations folders, or {@code classpath:db/migrations}
 * @param folder where relative locations begin
 * @param naming how the file of a new script is named
 * @param sequentialIds whether new ids continue {@code 001}, {@code 002}, …
 * @param formatters commands that run on every script written, {@code {file}} in them its path
 * @param environments the environments that sections of a script may be for; empty for any
 * @param cache where compiled scripts are kept; empty for the user's own cache
 */
public record ScriptSettings(
        List<String> locations,
        Path folder,
        Naming naming,
        boolean sequentialIds,
        List<List<String>> formatters,
        List<String> environments,
        Optional<Path> cache) {

    private static final String CLASSPATH = "classpath:";

    /** The class path's folder {@code db/migrations}, and the default names. */
    public static final ScriptSettings DEFAULT =
            new ScriptSettings(
                    List.of(CLASSPATH + "db/migrations"),
                    Path.of(""),
                    Naming.DEFAULT,
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty());

    public ScriptSettings {
        locations = List.copyOf(locations);
        environments = List.copyOf(environments);
        formatters = formatters.stream().map(List::copyOf).toList();
    }

    /**
     * How the file of a new script is named.
     *
     * @param template a path without extension, of the tokens {@code {year} {month} {day} {hour}
     *     {minute} {second} {epoch} {rev} {slug}}
     * @param timezone of the date and the time in it
     * @param slugLength the most characters of the message that go into the name
     */
    public record Naming(String template, ZoneId timezone, int slugLength) {

        /** {@code 20260115_1430_3f9c21d0a7be_add_account_email}, in UTC. */
        public static final Naming DEFAULT =
                new Naming("{year}{month}{day}_{hour}{minute}_{rev}_{slug}", ZoneOffset.UTC, 40);

        /** Another template. */
        public Naming template(String other) {
            return new Naming(other, timezone, slugLength);
        }

        /** Another timezone. */
        public Naming timezone(ZoneId other) {
            return new Naming(template, other, slugLength);
        }

        /** Another length. */
        public Naming slugLength(int other) {
            return new Naming(template, timezone, other);
        }
    }

    /** Other locations. */
    public ScriptSettings locations(List<String> others) {
        return new ScriptSettings(
                others, folder, naming, sequentialIds, formatters, environments, cache);
    }

    /** Another folder where relative locations begin. */
    public ScriptSettings folder(Path other) {
        return new ScriptSettings(
                locations, other, naming, sequentialIds, formatters, environments, cache);
    }

    /** Other names for new scripts. */
    public ScriptSettings naming(Naming other) {
        return new ScriptSettings(
                locations, folder, other, sequentialIds, formatters, environments, cache);
    }

    /** Whether new ids continue {@code 001}, {@code 002}, …. */
    public ScriptSettings sequentialIds(boolean value) {
        return new ScriptSettings(
                locations, folder, naming, value, formatters, environments, cache);
    }

    /** Other commands to run on every script written. */
    public ScriptSettings formatters(List<List<String>> others) {
        return new ScriptSettings(
                locations, folder, naming, sequentialIds, others, environments, cache);
    }

    /** Other environments that sections of a script may be for. */
    public ScriptSettings environments(List<String> others) {
        return new ScriptSettings(
                locations, folder, naming, sequentialIds, formatters, others, cache);
    }

    /** Another place for compiled scripts. */
    public ScriptSettings cache(Path other) {
        return new ScriptSettings(
                locations,
                folder,
                naming,
                sequentialIds,
                formatters,
                environments,
                Optional.of(other));
    }
}
