package dev.retort.schema;

/**
 * A trigger, as text with a declared identity.
 *
 * @param table the table or view that it watches
 * @param definition the whole statement that creates it
 * @param enabled how it fires, in the database's own words; empty for always on
 */
public record Trigger(String name, QualifiedName table, String definition, String enabled)
        implements SchemaObject {

    /** A trigger that is on. */
    public static Trigger of(String name, QualifiedName table, String definition) {
        return new Trigger(name, table, definition, "");
    }

    /** This trigger under another name, in its text too. */
    public Trigger name(String other) {
        String text = HeadRename.rename(definition, QualifiedName.of(other));
        return new Trigger(other, table, text, enabled);
    }

    @Override
    public ObjectId id() {
        return ObjectId.part(ObjectKind.TRIGGER, table, name);
    }
}
