package dev.retort.cli.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file {@code retort.toml} that has been read and checked. */
public final class ConfigurationFile {

    /** Its usual name. */
    public static final String NAME = "retort.toml";

    private static final String ENVIRONMENT = "environment";

    private final Path file;
    private final Map<String, Entry> entries;

    private ConfigurationFile(Path file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Reads a file.
     *
     * @param cache where what it says is kept for the next process
     * @throws MissingConfigurationException if it is not there
     * @throws MalformedConfigurationException if it is no TOML
     * @throws UnknownKeyException if a key means nothing
     * @throws WrongValueException if a value does not suit its key
     */
    public static ConfigurationFile read(Path file, Path cache) {
        if (!Files.isRegularFile(file)) {
            throw new MissingConfigurationException(file);
        }
        try {
            Entry root = new KeptToml(cache).read(file);
            Keys.check(file, root);
            Entry retort = root.table().get("retort");
            return new ConfigurationFile(file, retort == null ? Map.of() : retort.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of its environments, in the order of the file. */
    public List<String> environments() {
        return List.copyOf(environmentTables().keySet());
    }

    /**
     * The keys of one environment, with those that it inherits; of no environment, the keys that
     * all inherit.
     *
     * @throws UnknownEnvironmentException if there is none of that name
     */
    public Settings settings(Optional<String> environment, Variables variables) {
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        all.remove(ENVIRONMENT);
        environment.ifPresent(
                name -> {
                    Entry table = environmentTables().get(name);
                    if (table == null) {
                        throw new UnknownEnvironmentException(file, name, environments());
                    }
                    merge(all, table.table());
                });
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return new Settings(
                new Settings.Origin(
                        file, folder, variables, environment.isPresent(), environments()),
                all);
    }

    private Map<String, Entry> environmentTables() {
        return Optional.ofNullable(entries.get(ENVIRONMENT)).map(Entry::table).orElse(Map.of());
    }

    /** Tables are merged key by key; whatever else is set again replaces what was. */
    private static void merge(Map<String, Entry> all, Map<String, Entry> own) {
        own.forEach(
                (name, entry) -> {
                    Entry inherited = all.get(name);
                    if (inherited != null && inherited.isTable() && entry.isTable()) {
                        Map<String, Entry> both = new LinkedHashMap<>(inherited.table());
                        merge(both, entry.table());
                        all.put(name, new Entry(both, entry.line()));
                    } else {
                        all.put(name, entry);
                    }
                });
    }
}
