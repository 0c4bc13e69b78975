package dev.retort.schema;

/** A schema in the database's sense: a room for names. */
public record Namespace(String name) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.NAMESPACE, QualifiedName.of(name));
    }
}
