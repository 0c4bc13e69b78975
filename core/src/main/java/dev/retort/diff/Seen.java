package dev.retort.diff;

import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Both schemas as far as they are compared at all. */
record Seen(Schema from, Schema to) {

    static Seen of(Schema from, Schema to, Keys keys, DiffOptions options) {
        return new Seen(seen(from, keys, options), seen(to, keys, options));
    }

    private static Schema seen(Schema schema, Keys keys, DiffOptions options) {
        Set<QualifiedName> own = new HashSet<>();
        options.own().forEach(table -> own.add(keys.of(table)));
        Schema seen = schema;
        for (SchemaObject object : schema.objects()) {
            if (isOwn(object, own, keys)
                    || !keys.equivalence().keeps(object)
                    || !passes(object, options)) {
                seen = seen.without(object.id());
            }
        }
        return seen;
    }

    private static boolean passes(SchemaObject object, DiffOptions options) {
        ObjectId about = about(object);
        @Nullable QualifiedName table = about.parent();
        return options.filter().test(object.id())
                && options.filter().test(about)
                && (table == null || options.filter().test(ObjectId.table(table)));
    }

    private static boolean isOwn(SchemaObject object, Set<QualifiedName> own, Keys keys) {
        ObjectId about = about(object);
        @Nullable QualifiedName table = about.parent();
        return about.kind() == ObjectKind.TABLE && own.contains(keys.of(about.name()))
                || table != null && own.contains(keys.of(table));
    }

    /** What an object is about: of a comment or grant its target, of a sequence its owner. */
    private static ObjectId about(SchemaObject object) {
        if (object instanceof Comment comment) {
            return comment.target();
        }
        if (object instanceof Grant grant) {
            return grant.target();
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return sequence.ownedBy();
        }
        return object.id();
    }
}
