package dev.retort.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a database holds, or shall hold, as one immutable value.
 *
 * <p>Two schemas are equal if they hold equal objects. Beside the objects a schema that was read
 * from a database carries what only the database knows: the text that it keeps of an object, and
 * what stands on what. These do not count for equality.
 */
public final class Schema {

    private static final Schema EMPTY = new Schema(Map.of(), Map.of(), Set.of(), false);

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<ObjectId, String> definitions;
    private final Set<Dependency> dependencies;
    private final boolean opaque;

    private Schema(
            Map<ObjectId, SchemaObject> objects,
            Map<ObjectId, String> definitions,
            Set<Dependency> dependencies,
            boolean opaque) {
        this.objects = objects;
        this.definitions = definitions;
        this.dependencies = dependencies;
        this.opaque = opaque;
    }

    /** A schema that holds nothing. */
    public static Schema empty() {
        return EMPTY;
    }

    /** A schema of these objects. */
    public static Schema of(Collection<? extends SchemaObject> objects) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        objects.forEach(object -> map.put(object.id(), object));
        return new Schema(Collections.unmodifiableMap(map), Map.of(), Set.of(), false);
    }

    /** A schema of these objects. */
    public static Schema of(SchemaObject... objects) {
        return of(List.of(objects));
    }

    /** All objects, in the order in which they were added. */
    public Collection<SchemaObject> objects() {
        return objects.values();
    }

    /** The objects of one kind. */
    public <T extends SchemaObject> List<T> objects(Class<T> type) {
        return objects.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All tables. */
    public List<Table> tables() {
        return objects(Table.class);
    }

    /** All indexes. */
    public List<Index> indexes() {
        return objects(Index.class);
    }

    /** The indexes of a table. */
    public List<Index> indexes(QualifiedName table) {
        return indexes().stream().filter(index -> index.table().equals(table)).toList();
    }

    /** All sequences. */
    public List<Sequence> sequences() {
        return objects(Sequence.class);
    }

    /** The object of this identity. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** The table of this name: to the letter, else the only one that differs in case alone. */
    public Optional<Table> table(QualifiedName name) {
        SchemaObject exact = objects.get(ObjectId.table(name));
        if (exact instanceof Table table) {
            return Optional.of(table);
        }
        return Names.find(tables(), table -> table.name().toString(), name.toString());
    }

    /** The index of this name; the table may be null where names of indexes are unique. */
    public Optional<Index> index(String name, @org.jspecify.annotations.Nullable QualifiedName on) {
        List<Index> candidates =
                indexes().stream().filter(index -> on == null || index.table().equals(on)).toList();
        return Names.find(candidates, Index::name, name);
    }

    /** What the database itself keeps as the text of an object, where it keeps one. */
    public Optional<String> definition(ObjectId id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /** Of how many objects that text is known. */
    public int definitions() {
        return definitions.size();
    }

    /** What stands on what, as the database says. */
    public Set<Dependency> dependencies() {
        return dependencies;
    }

    /** Whether something has been done to it that nobody can read, such as raw SQL. */
    public boolean isOpaque() {
        return opaque;
    }

    /** This schema, with an object added or put in the place of the one of its identity. */
    public Schema with(SchemaObject object) {
        return change(map -> map.put(object.id(), object), Set.of(object.id()));
    }

    /** This schema without an object; what belongs to a table goes with the table. */
    public Schema without(ObjectId id) {
        List<ObjectId> gone = new ArrayList<>();
        gone.add(id);
        for (ObjectId other : objects.keySet()) {
            if (belongsTo(other, id)) {
                gone.add(other);
            }
        }
        return change(map -> gone.forEach(map::remove), gone);
    }

    private boolean belongsTo(ObjectId other, ObjectId id) {
        boolean relation = id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.VIEW;
        if (relation && id.name().equals(other.parent())) {
            return true;
        }
        return (objects.get(other) instanceof Comment comment && comment.target().equals(id))
                || (objects.get(other) instanceof Grant grant && grant.target().equals(id));
    }

    /** This schema with an object in the place, and the order, of another. */
    public Schema replace(ObjectId from, SchemaObject to) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        objects.forEach(
                (id, object) -> {
                    SchemaObject kept = id.equals(from) ? to : object;
                    map.put(kept.id(), kept);
                });
        return withObjects(map, List.of(from, to.id()));
    }

    /** This schema with what the database keeps as text of its objects. */
    public Schema withDefinitions(Map<ObjectId, String> texts) {
        return new Schema(objects, Map.copyOf(texts), dependencies, opaque);
    }

    /** This schema with what stands on what. */
    public Schema withDependencies(Collection<Dependency> all) {
        return new Schema(
                objects,
                definitions,
                Collections.unmodifiableSet(new LinkedHashSet<>(all)),
                opaque);
    }

    /** This schema, from here on not to be relied on. */
    public Schema opaque() {
        return new Schema(objects, definitions, dependencies, true);
    }

    private Schema change(
            java.util.function.Consumer<Map<ObjectId, SchemaObject>> edit,
            Collection<ObjectId> touched) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>(objects);
        edit.accept(map);
        return withObjects(map, touched);
    }

    private Schema withObjects(Map<ObjectId, SchemaObject> map, Collection<ObjectId> touched) {
        Map<ObjectId, String> texts = definitions;
        if (!definitions.isEmpty()) {
            texts = new LinkedHashMap<>(definitions);
            texts.keySet().removeAll(touched);
        }
        return new Schema(
                Collections.unmodifiableMap(map),
                Collections.unmodifiableMap(texts),
                dependencies,
                opaque);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Schema schema
                && opaque == schema.opaque
                && objects.equals(schema.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    @Override
    public String toString() {
        return "Schema" + objects.values();
    }
}
