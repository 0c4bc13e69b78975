package dev.retort.schema;

/**
 * A function, procedure or aggregate, as text with a declared identity.
 *
 * @param arguments the types of its arguments as the database tells overloads apart; empty for none
 * @param definition the whole statement that creates it
 */
public record Routine(Kind routineKind, QualifiedName name, String arguments, String definition)
        implements SchemaObject {

    /** What kind of routine. */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE
    }

    /** This routine under another name, in its text too. */
    public Routine name(QualifiedName other) {
        return new Routine(routineKind, other, arguments, HeadRename.rename(definition, other));
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.ROUTINE, null, name, arguments);
    }
}
