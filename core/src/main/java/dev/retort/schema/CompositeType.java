package dev.retort.schema;

import java.util.List;

/** A type that is a row of attributes; of a column only name, type and collation count. */
public record CompositeType(QualifiedName name, List<Column> attributes) implements SchemaObject {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.COMPOSITE_TYPE, name);
    }
}
