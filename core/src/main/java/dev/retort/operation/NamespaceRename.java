package dev.retort.operation;

import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;

/** A schema after one namespace got another name: what stands in it goes with it. */
final class NamespaceRename {

    private NamespaceRename() {}

    static Schema apply(Schema before, String from, String to) {
        Schema after = before;
        for (SchemaObject each : before.objects()) {
            if (from.equals(each.id().name().schema())) {
                after = move(after, each.id(), each.id().name().withSchema(to));
            }
        }
        return after;
    }

    /** Indexes, triggers, policies, rights and comments follow what they belong to. */
    private static Schema move(Schema before, ObjectId id, QualifiedName to) {
        return switch (id.kind()) {
            case TABLE -> new Operation.RenameTable(id.name(), to).apply(before);
            case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN, SEQUENCE, VIEW, ROUTINE, EVENT ->
                    new Operation.RenameObject(id, to).apply(before);
            case NATIVE_OBJECT ->
                    id.parent() == null ? new Operation.RenameObject(id, to).apply(before) : before;
            default -> before;
        };
    }
}
