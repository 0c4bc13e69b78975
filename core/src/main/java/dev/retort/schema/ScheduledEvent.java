package dev.retort.schema;

/**
 * Something that the database does on a schedule, as text with a declared identity.
 *
 * @param definition the whole statement that creates it
 */
public record ScheduledEvent(QualifiedName name, String definition) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EVENT, name);
    }
}
