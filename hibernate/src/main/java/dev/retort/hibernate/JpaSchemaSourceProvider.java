package dev.retort.hibernate;

import dev.retort.SchemaSource;
import dev.retort.SchemaSourceProvider;
import java.util.List;

/** The kind {@code jpa} of a configuration. */
public final class JpaSchemaSourceProvider implements SchemaSourceProvider {

    @Override
    public String kind() {
        return "jpa";
    }

    @Override
    public SchemaSource source(Description description) {
        List<String> units = description.values("persistence_unit");
        return new JpaSchemaSource(
                description.values("packages"),
                description.values("classes"),
                description.values("archives").stream().map(description.folder()::resolve).toList(),
                units.isEmpty() ? null : units.get(0),
                description.values("mapping_files"),
                description.properties(),
                description.classLoader());
    }
}
