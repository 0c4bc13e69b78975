package dev.retort.schema;

/** Anything that a schema holds under an identity of its own. */
public sealed interface SchemaObject
        permits Namespace,
                Extension,
                EnumType,
                CompositeType,
                Domain,
                Sequence,
                Table,
                Index,
                View,
                Routine,
                Trigger,
                Policy,
                ScheduledEvent,
                NativeObject,
                Grant,
                Comment {

    /** What it is known by. */
    ObjectId id();
}
