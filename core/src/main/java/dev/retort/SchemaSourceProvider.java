package dev.retort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes schema sources of one kind for front ends that know only its name; a service. */
public interface SchemaSourceProvider {

    /** The kind, as a configuration names it, for example {@code jpa}. */
    String kind();

    /** The source that a configuration describes. */
    SchemaSource source(Description description);

    /**
     * What a configuration says of a source.
     *
     * @param values the lists of texts under their keys; a single text is a list of one
     * @param properties settings for the library that reads it
     * @param folder where relative paths begin
     * @param classLoader what loads the classes that are named
     * @param project the configuration that the source is for: its scripts, its database
     */
    record Description(
            Map<String, List<String>> values,
            Map<String, String> properties,
            Path folder,
            ClassLoader classLoader,
            Configuration project) {

        public Description {
            values = Map.copyOf(values);
            properties = Map.copyOf(properties);
        }

        /** The first text under a key. */
        public Optional<String> value(String key) {
            return values(key).stream().findFirst();
        }

        /** The texts under a key; empty where it does not stand. */
        public List<String> values(String key) {
            return values.getOrDefault(key, List.of());
        }
    }
}
