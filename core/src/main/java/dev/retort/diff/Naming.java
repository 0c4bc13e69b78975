package dev.retort.diff;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;

/** Objects told by the names of others, where names differ in nothing that counts. */
final class Naming {

    private Naming() {}

    static SchemaObject like(SchemaObject object, SchemaObject other, Keys keys) {
        if (object instanceof View view && other instanceof View named) {
            return new View(
                    named.name(),
                    view.columns(),
                    view.query(),
                    view.materialized(),
                    view.options());
        }
        if (object instanceof Trigger trigger && other instanceof Trigger named) {
            return new Trigger(
                    named.name(), named.table(), trigger.definition(), trigger.enabled());
        }
        if (object instanceof Sequence sequence && other instanceof Sequence named) {
            ObjectId owner = sequence.ownedBy();
            ObjectId namedOwner = named.ownedBy();
            boolean sameOwner =
                    owner != null
                            && namedOwner != null
                            && keys.of(owner).equals(keys.of(namedOwner));
            return new Sequence(
                    named.name(),
                    sequence.type(),
                    sequence.options(),
                    sameOwner ? namedOwner : owner);
        }
        return object;
    }

    /** A type under another name. */
    static SchemaObject renamed(SchemaObject type, QualifiedName name) {
        if (type instanceof EnumType words) {
            return new EnumType(name, words.values());
        }
        if (type instanceof CompositeType row) {
            return new CompositeType(name, row.attributes());
        }
        if (type instanceof Domain domain) {
            return new Domain(
                    name,
                    domain.type(),
                    domain.nullable(),
                    domain.defaultSql(),
                    domain.collation(),
                    domain.checks());
        }
        if (type instanceof NativeObject one) {
            return one.name(name);
        }
        throw new IllegalArgumentException(type.id() + " is no type.");
    }
}
