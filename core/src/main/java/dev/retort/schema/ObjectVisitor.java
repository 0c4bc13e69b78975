package dev.retort.schema;

/** One answer for each kind of object that is neither a table nor an index. */
public interface ObjectVisitor<R> {

    R namespace(Namespace namespace);

    R extension(Extension extension);

    R enumType(EnumType type);

    R compositeType(CompositeType type);

    R domain(Domain domain);

    R sequence(Sequence sequence);

    R view(View view);

    R routine(Routine routine);

    R trigger(Trigger trigger);

    R policy(Policy policy);

    R event(ScheduledEvent event);

    R nativeObject(NativeObject object);

    R grant(Grant grant);

    R comment(Comment comment);

    /** The answer for an object; tables and indexes have operations of their own. */
    default R of(SchemaObject object) {
        if (object instanceof Namespace namespace) {
            return namespace(namespace);
        }
        if (object instanceof Extension extension) {
            return extension(extension);
        }
        if (object instanceof EnumType type) {
            return enumType(type);
        }
        if (object instanceof CompositeType type) {
            return compositeType(type);
        }
        if (object instanceof Domain domain) {
            return domain(domain);
        }
        if (object instanceof Sequence sequence) {
            return sequence(sequence);
        }
        if (object instanceof View view) {
            return view(view);
        }
        return ofTextOrRight(object);
    }

    private R ofTextOrRight(SchemaObject object) {
        if (object instanceof Routine routine) {
            return routine(routine);
        }
        if (object instanceof Trigger trigger) {
            return trigger(trigger);
        }
        if (object instanceof Policy policy) {
            return policy(policy);
        }
        if (object instanceof ScheduledEvent event) {
            return event(event);
        }
        if (object instanceof NativeObject one) {
            return nativeObject(one);
        }
        if (object instanceof Grant grant) {
            return grant(grant);
        }
        if (object instanceof Comment comment) {
            return comment(comment);
        }
        throw new IllegalArgumentException(
                "A " + object.id().kind().word() + " has operations of its own.");
    }
}
