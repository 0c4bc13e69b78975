package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param type the type of its values, or null for the database's default
 * @param ownedBy the column that it goes with, or null
 */
public record Sequence(
        QualifiedName name,
        @Nullable SqlType type,
        SequenceOptions options,
        @Nullable ObjectId ownedBy)
        implements SchemaObject {

    /** A sequence with all defaults. */
    public static Sequence of(QualifiedName name) {
        return new Sequence(name, null, SequenceOptions.DEFAULT, null);
    }

    /** This sequence with a first value. */
    public Sequence start(long value) {
        return options(options.start(value));
    }

    /** This sequence with a step. */
    public Sequence increment(long value) {
        return options(options.increment(value));
    }

    /** This sequence, counting otherwise. */
    public Sequence options(SequenceOptions value) {
        return new Sequence(name, type, value, ownedBy);
    }

    /** This sequence with values of a type. */
    public Sequence type(@Nullable SqlType value) {
        return new Sequence(name, value, options, ownedBy);
    }

    /** This sequence, going with a column. */
    public Sequence ownedBy(@Nullable ObjectId column) {
        return new Sequence(name, type, options, column);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.SEQUENCE, name);
    }
}
