package dev.retort.schema;

import java.util.List;

/** A type whose values are a list of words. */
public record EnumType(QualifiedName name, List<String> values) implements SchemaObject {

    public EnumType {
        values = List.copyOf(values);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.ENUM_TYPE, name);
    }
}
