package dev.retort.operation;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Namespace;
import dev.retort.schema.NativeObject;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;

/** An object under another name. */
final class ObjectRename {

    private ObjectRename() {}

    static SchemaObject rename(SchemaObject object, QualifiedName to) {
        if (object instanceof Namespace) {
            return new Namespace(to.name());
        }
        if (object instanceof Extension extension) {
            return new Extension(extension.name(), to.schema(), extension.version());
        }
        if (object instanceof EnumType type) {
            return new EnumType(to, type.values());
        }
        if (object instanceof CompositeType type) {
            return new CompositeType(to, type.attributes());
        }
        if (object instanceof Domain d) {
            return new Domain(
                    to, d.type(), d.nullable(), d.defaultSql(), d.collation(), d.checks());
        }
        if (object instanceof Sequence s) {
            return new Sequence(to, s.type(), s.options(), s.ownedBy());
        }
        if (object instanceof View v) {
            return new View(to, v.columns(), v.query(), v.materialized(), v.options());
        }
        return textRename(object, to);
    }

    private static SchemaObject textRename(SchemaObject object, QualifiedName to) {
        if (object instanceof Routine routine) {
            return routine.name(to);
        }
        if (object instanceof Trigger trigger) {
            return trigger.name(to.name());
        }
        if (object instanceof Policy p) {
            return new Policy(
                    to.name(),
                    p.table(),
                    p.permissive(),
                    p.command(),
                    p.roles(),
                    p.using(),
                    p.withCheck());
        }
        if (object instanceof ScheduledEvent event) {
            return event.name(to);
        }
        if (object instanceof NativeObject it) {
            return it.name(to);
        }
        throw new IllegalArgumentException(
                "A " + object.id().kind().word() + " has no name of its own to change.");
    }
}
