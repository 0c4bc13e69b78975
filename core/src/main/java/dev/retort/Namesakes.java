package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.error.NameTakenException;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a desired schema that no database could have, before half of it is made. */
final class Namesakes {

    private Namesakes() {}

    /** Refuses two indexes of one name where the database keeps it once. */
    static void refuse(List<Index> desired, Dialect dialect) {
        if (!dialect.indexNamesOncePerSchema()) {
            return;
        }
        Map<QualifiedName, Index> taken = new HashMap<>();
        for (Index index : desired) {
            String name = dialect.equivalence().name(index.name());
            Index other = taken.putIfAbsent(index.table().withName(name), index);
            if (other != null) {
                throw new NameTakenException(
                        index.name(), other.table().toString(), index.table().toString());
            }
        }
    }
}
