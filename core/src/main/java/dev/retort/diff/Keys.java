package dev.retort.diff;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in the form under which they are compared. */
record Keys(Equivalence equivalence) {

    String of(String name) {
        return equivalence.name(name);
    }

    List<String> of(List<String> names) {
        return names.stream().map(equivalence::name).toList();
    }

    QualifiedName of(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : of(schema), of(name.name()));
    }

    ObjectId of(ObjectId id) {
        @Nullable QualifiedName parent = id.parent();
        return new ObjectId(
                id.kind(), parent == null ? null : of(parent), of(id.name()), id.detail());
    }

    boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == other : of(one).equals(of(other));
    }
}
