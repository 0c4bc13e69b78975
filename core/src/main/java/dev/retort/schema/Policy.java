package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row-level security.
 *
 * @param command ALL, SELECT, INSERT, UPDATE or DELETE
 * @param roles whom it concerns; empty for everybody
 * @param using the rows that are seen, or null
 * @param withCheck the rows that may be written, or null
 */
public record Policy(
        String name,
        QualifiedName table,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String withCheck)
        implements SchemaObject {

    public Policy {
        roles = List.copyOf(roles);
    }

    @Override
    public ObjectId id() {
        return ObjectId.part(ObjectKind.POLICY, table, name);
    }
}
