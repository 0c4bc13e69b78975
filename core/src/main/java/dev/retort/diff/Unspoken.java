package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the wanted schema cannot speak of, as it is in the schema that is there. */
final class Unspoken {

    private final Schema from;
    private final Keys keys;
    private final Set<ObjectKind> kinds;
    private final UnspokenParts parts;
    private final Map<ObjectId, SchemaObject> there = new LinkedHashMap<>();
    private final Map<ObjectId, SchemaObject> wanted = new LinkedHashMap<>();
    private final Standing standing;

    private Unspoken(Schema from, Schema to, Keys keys, DiffOptions options) {
        this.from = from;
        this.keys = keys;
        this.kinds = options.unspoken();
        this.standing = StandingReader.read(from, keys, options.alterations());
        this.parts = new UnspokenParts(keys);
        from.objects().forEach(object -> there.put(keys.of(object.id()), object));
        to.objects().forEach(object -> wanted.put(keys.of(object.id()), object));
    }

    /** The wanted schema, with what it cannot speak of. */
    static Schema in(Schema from, Schema to, Keys keys, DiffOptions options) {
        return options.unspoken().isEmpty() ? to : new Unspoken(from, to, keys, options).whole();
    }

    private Schema whole() {
        wanted.replaceAll((id, object) -> whole(object, there.get(id)));
        from.objects(View.class).forEach(this::standsForATable);
        Set<ObjectId> left = new HashSet<>(there.keySet());
        left.removeAll(wanted.keySet());
        List<ObjectId> taken = take(left);
        boolean fewer = true;
        while (fewer) {
            fewer = taken.removeIf(this::falls);
        }
        return Schema.of(wanted.values());
    }

    private SchemaObject whole(SchemaObject object, @Nullable SchemaObject present) {
        if (object instanceof Table table && present instanceof Table other) {
            return parts.of(table, other);
        }
        if (object instanceof Sequence sequence && present instanceof Sequence other) {
            ObjectId owner = other.ownedBy();
            boolean stays = owner != null && has(wanted, keys.of(owner));
            return UnspokenParts.of(sequence, stays ? other : other.ownedBy(null));
        }
        return kinds.contains(ObjectKind.INDEX)
                        && object instanceof Index index
                        && present instanceof Index other
                ? parts.of(index, other)
                : object;
    }

    /** Whoever reads a view cannot tell it from a table, so that one may stand for the other. */
    private void standsForATable(View view) {
        ObjectId table = keys.of(ObjectId.table(view.name()));
        if (!kinds.contains(ObjectKind.VIEW) || wanted.remove(table) == null) {
            return;
        }
        wanted.keySet().removeIf(id -> table.name().equals(id.parent()));
        wanted.put(keys.of(view.id()), view);
        wanted.replaceAll((id, it) -> it instanceof Table other ? parts.freeOf(other, view) : it);
    }

    /** Takes what cannot be spoken of; a partition brings its own partitions, and its indexes. */
    private List<ObjectId> take(Set<ObjectId> left) {
        List<ObjectId> taken = new ArrayList<>();
        for (SchemaObject object : there.values()) {
            if (object instanceof Table table && left.contains(keys.of(table.id()))) {
                heirs(table, left, taken);
            }
        }
        for (SchemaObject object : there.values()) {
            ObjectId id = keys.of(object.id());
            boolean isUnspoken =
                    object instanceof Index index
                            ? isUnspoken(index, taken)
                            : kinds.contains(id.kind());
            if (left.contains(id) && isUnspoken) {
                wanted.put(id, object);
                taken.add(id);
            }
        }
        return taken;
    }

    private void heirs(Table table, Set<ObjectId> left, List<ObjectId> taken) {
        for (QualifiedName parent : Lineage.parents(table)) {
            ObjectId above = keys.of(ObjectId.table(parent));
            if (left.contains(above) && there.get(above) instanceof Table other) {
                heirs(other, left, taken);
            }
            ObjectId id = keys.of(table.id());
            if (wanted.containsKey(above) && wanted.putIfAbsent(id, table) == null) {
                taken.add(id);
                left.remove(id);
            }
        }
    }

    private boolean isUnspoken(Index index, List<ObjectId> taken) {
        ObjectId table = keys.of(ObjectId.table(index.table()));
        return taken.contains(table)
                || !there.containsKey(table)
                || kinds.contains(ObjectKind.INDEX) && !index.isPlain();
    }

    /** Lets go of what has lost something that it stands on. */
    private boolean falls(ObjectId id) {
        SchemaObject object = wanted.get(id);
        ObjectId about =
                object instanceof Comment comment
                        ? comment.target()
                        : object instanceof Grant grant ? grant.target() : id;
        Set<ObjectId> on = new HashSet<>(standing.known().getOrDefault(id, Set.of()));
        on.addAll(standing.guessed().getOrDefault(id, Set.of()));
        boolean falls =
                isGone(keys.of(about))
                        || on.stream().anyMatch(this::isGone)
                        || object instanceof View view && mentionsGone(view, on);
        if (falls) {
            wanted.remove(id);
        }
        return falls;
    }

    /** Some databases say on which tables a view stands, and not on which columns. */
    private boolean mentionsGone(View view, Set<ObjectId> on) {
        Set<String> words = SqlWords.of(view.query(), keys::of);
        return on.stream().noneMatch(it -> it.kind() == ObjectKind.COLUMN)
                && on.stream()
                        .map(there::get)
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .flatMap(it -> it.columns().stream().map(c -> column(it, c)))
                        .anyMatch(it -> words.contains(it.name().name()) && isGone(it));
    }

    private ObjectId column(Table table, Column column) {
        return keys.of(ObjectId.column(table.name(), column.name()));
    }

    private boolean isGone(ObjectId id) {
        if (id.kind() == ObjectKind.NAMESPACE) {
            return false;
        }
        if (id.parent() == null) {
            return there.containsKey(id) && !wanted.containsKey(id);
        }
        ObjectId table = ObjectId.table(id.parent());
        ObjectId view = ObjectId.of(ObjectKind.VIEW, id.parent());
        return !wanted.containsKey(table) && !wanted.containsKey(view)
                || id.kind() == ObjectKind.COLUMN && has(there, id) && !has(wanted, id)
                || there.containsKey(id) && !wanted.containsKey(id);
    }

    private boolean has(Map<ObjectId, SchemaObject> objects, ObjectId column) {
        return objects.get(ObjectId.table(column.table())) instanceof Table table
                && table.columns().stream()
                        .anyMatch(it -> keys.of(it.name()).equals(column.name().name()));
    }
}
