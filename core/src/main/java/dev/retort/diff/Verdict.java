package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.Optional;

/** Somebody who decides whether two things mean the same, before the dialect is asked. */
public interface Verdict {

    /** Everything is left to the dialect. */
    Verdict NONE = new Verdict() {};

    /** Whether two columns of one name mean the same; empty to leave it to the dialect. */
    default Optional<Boolean> sameColumn(Table table, Column actual, Column desired) {
        return Optional.empty();
    }

    /** Whether two constraints of a table mean the same; empty to leave it to the dialect. */
    default Optional<Boolean> sameConstraint(Table table, Constraint actual, Constraint desired) {
        return Optional.empty();
    }

    /**
     * Whether two indexes of a table, or two other objects of one identity, mean the same; empty to
     * leave it to the dialect.
     */
    default Optional<Boolean> sameObject(SchemaObject actual, SchemaObject desired) {
        return Optional.empty();
    }
}
