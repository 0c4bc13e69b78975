package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of a schema by the keys of their bare names. */
final class NameIndex {

    private final Map<String, List<ObjectId>> byName = new HashMap<>();
    private final Map<ObjectId, List<String>> columns = new HashMap<>();

    private NameIndex() {}

    static NameIndex of(Schema schema, Keys keys) {
        NameIndex index = new NameIndex();
        for (SchemaObject object : schema.objects()) {
            ObjectId id = keys.of(object.id());
            if (id.parent() == null) {
                index.byName.computeIfAbsent(id.name().name(), name -> new ArrayList<>()).add(id);
            }
            if (object instanceof Table table) {
                index.columns.put(
                        id, table.columns().stream().map(Column::name).map(keys::of).toList());
            }
        }
        return index;
    }

    /** The objects of these kinds that words name, in a stable order. */
    List<ObjectId> named(Set<String> words, Set<ObjectKind> kinds) {
        List<ObjectId> found = new ArrayList<>();
        for (String word : words) {
            for (ObjectId id : byName.getOrDefault(word, List.of())) {
                if (kinds.contains(id.kind())) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    /** The types that words name and that one database alone knows. */
    List<ObjectId> nativeTypes(Set<String> words) {
        return named(words, Set.of(ObjectKind.NATIVE_OBJECT)).stream()
                .filter(it -> it.detail().equals("TYPE"))
                .toList();
    }

    /** The table or view of a name. */
    List<ObjectId> relation(QualifiedName name) {
        return byName.getOrDefault(name.name(), List.of()).stream()
                .filter(id -> id.name().equals(name))
                .filter(id -> id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.VIEW)
                .toList();
    }

    List<String> columns(ObjectId table) {
        return columns.getOrDefault(table, List.of());
    }
}
