package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension of the database that is switched on.
 *
 * @param namespace the schema its objects stand in, or null for the default
 * @param version the version, or null for the newest
 */
public record Extension(String name, @Nullable String namespace, @Nullable String version)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENSION, QualifiedName.of(name));
    }
}
