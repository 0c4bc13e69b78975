package dev.retort.schema;

/**
 * A comment on anything but a table or a column, which carry their own.
 *
 * @param target what it is about
 */
public record Comment(ObjectId target, String text) implements SchemaObject {

    @Override
    public ObjectId id() {
        return idOf(target);
    }

    /** What the comment on an object is known by. */
    public static ObjectId idOf(ObjectId target) {
        return new ObjectId(
                ObjectKind.COMMENT,
                target.parent(),
                target.name(),
                target.kind() + " " + target.detail());
    }
}
