package dev.retort.schema;

/**
 * Something that the database does on a schedule, as text with a declared identity.
 *
 * @param definition the whole statement that creates it
 */
public record ScheduledEvent(QualifiedName name, String definition) implements SchemaObject {

    /** This event under another name, in its text too. */
    public ScheduledEvent name(QualifiedName other) {
        return new ScheduledEvent(other, HeadRename.rename(definition, other));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EVENT, name);
    }
}
