package dev.retort;

/** The kind {@code migrations}: what the project's scripts make of an empty database. */
public final class MigrationsSourceProvider implements SchemaSourceProvider {

    @Override
    public String kind() {
        return "migrations";
    }

    @Override
    public SchemaSource source(Description description) {
        return SchemaSource.migrations(
                description.project(), description.value("target").orElse("heads"));
    }
}
