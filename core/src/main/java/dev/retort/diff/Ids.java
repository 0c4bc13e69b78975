package dev.retort.diff;

import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** What things are known by in a comparison: their identities under the keys of their names. */
record Ids(Keys keys) {

    ObjectId table(QualifiedName name) {
        return ObjectId.table(keys.of(name));
    }

    ObjectId column(QualifiedName table, String name) {
        return ObjectId.column(keys.of(table), keys.of(name));
    }

    ObjectId index(Index index) {
        return keys.of(index.id());
    }

    /** Of a constraint without a name, by all that it says. */
    ObjectId constraint(QualifiedName table, Constraint constraint) {
        String name = constraint.name();
        QualifiedName owner = keys.of(table);
        return name == null
                ? new ObjectId(
                        ObjectKind.CONSTRAINT,
                        owner,
                        owner.withName("?"),
                        constraint.renameColumns(keys::of).toString())
                : ObjectId.constraint(owner, keys.of(name));
    }

    /** The ties of a table to those above it, which come and go by themselves. */
    ObjectId ties(QualifiedName table) {
        return new ObjectId(ObjectKind.TABLE, null, keys.of(table), "ties");
    }

    /** The bounds of a partition, which change while it stays in its whole. */
    ObjectId bounds(QualifiedName table) {
        return new ObjectId(ObjectKind.TABLE, null, keys.of(table), "bounds");
    }

    boolean isBounds(@Nullable ObjectId id) {
        return id != null && "bounds".equals(id.detail());
    }

    /** What is a table's own of a column that it has from above. */
    ObjectId own(QualifiedName table, String column) {
        ObjectId id = column(table, column);
        return new ObjectId(id.kind(), id.parent(), id.name(), "own");
    }

    /** The tie of a sequence to the column that owns it, which comes and goes by itself. */
    ObjectId ownership(Sequence sequence) {
        ObjectId id = keys.of(sequence.id());
        return new ObjectId(id.kind(), null, id.name(), "owner");
    }
}
