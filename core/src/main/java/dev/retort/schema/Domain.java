package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with rules on top of another; a check of it speaks of {@code VALUE}. */
public record Domain(
        QualifiedName name,
        SqlType type,
        boolean nullable,
        @Nullable String defaultSql,
        @Nullable String collation,
        List<Check> checks)
        implements SchemaObject {

    public Domain {
        checks = List.copyOf(checks);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.DOMAIN, name);
    }
}
