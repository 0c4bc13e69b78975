package dev.retort.schema;

import java.util.List;

/**
 * What a role may do with an object.
 *
 * @param target the object
 * @param grantee the role, {@code PUBLIC} for all
 * @param privileges the privileges, each as GRANT writes it, in a stable order
 * @param grantable whether the role may pass them on
 */
public record Grant(ObjectId target, String grantee, List<String> privileges, boolean grantable)
        implements SchemaObject {

    public Grant {
        privileges = List.copyOf(privileges);
    }

    /** The same right to another object. */
    public Grant on(ObjectId other) {
        return new Grant(other, grantee, privileges, grantable);
    }

    @Override
    public ObjectId id() {
        return new ObjectId(
                ObjectKind.GRANT,
                target.parent(),
                target.name(),
                target.kind()
                        + " "
                        + target.detail()
                        + " to "
                        + grantee
                        + (grantable ? " grantable" : ""));
    }
}
