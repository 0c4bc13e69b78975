package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema in memory that operations change; what they make of it is found when it is asked for.
 */
final class ReplayedSchema {

    private final Supplier<ReplayedSchema> begin;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Schema schema;
    private @Nullable Origin opaque;

    private record Change(Operation operation, Origin origin) {}

    /** That of an empty database of a dialect. */
    ReplayedSchema(Dialect dialect) {
        this.begin = () -> this;
        this.schema = Schema.empty().home(dialect.homeSchema().orElse(null));
    }

    /** One that begins where another ends, which is made when it is needed. */
    ReplayedSchema(Supplier<ReplayedSchema> begin) {
        this.begin = begin;
    }

    void apply(Operation operation, Origin origin) {
        changes.add(new Change(operation, origin));
    }

    /** From here on nobody knows it. */
    void obscure(Origin origin) {
        settle();
        if (opaque == null) {
            opaque = origin;
            schema = settled().opaque();
        }
    }

    /**
     * The schema.
     *
     * @throws OpaqueSchemaException if something was done to it that nobody can read
     */
    Schema get() {
        settle();
        Origin where = opaque;
        if (where != null) {
            throw new OpaqueSchemaException(where.revision(), where.script(), where.line());
        }
        return settled();
    }

    private Schema settled() {
        return schema == null ? Schema.empty() : schema;
    }

    private void settle() {
        if (schema == null) {
            ReplayedSchema before = begin.get();
            before.settle();
            schema = before.schema;
            opaque = before.opaque;
        }
        for (Change change : changes) {
            schema = change.operation.apply(settled());
            if (schema.isOpaque() && opaque == null) {
                opaque = change.origin;
            }
        }
        changes.clear();
    }
}
