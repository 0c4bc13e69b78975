package dev.retort.schema;

import dev.retort.error.DuplicateObjectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a database holds, or shall hold, as one immutable value.
 *
 * <p>Two schemas are equal if they hold equal objects. Beside the objects a schema that was read
 * from a database carries what only the database knows: the text that it keeps of an object, and
 * what stands on what. These do not count for equality.
 */
public final class Schema {

    private static final Schema EMPTY = new Schema(Map.of(), Map.of(), Set.of(), false, null);

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<ObjectId, String> definitions;
    private final Set<Dependency> dependencies;
    private final boolean opaque;
    private final @Nullable HomeNames home;

    private Schema(
            Map<ObjectId, SchemaObject> objects,
            Map<ObjectId, String> definitions,
            Set<Dependency> dependencies,
            boolean opaque,
            @Nullable HomeNames home) {
        this.objects = objects;
        this.definitions = definitions;
        this.dependencies = dependencies;
        this.opaque = opaque;
        this.home = home;
    }

    /** A schema that holds nothing. */
    public static Schema empty() {
        return EMPTY;
    }

    /** A schema of these objects. */
    public static Schema of(Collection<? extends SchemaObject> objects) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        objects.forEach(object -> map.put(object.id(), object));
        return new Schema(Collections.unmodifiableMap(map), Map.of(), Set.of(), false, null);
    }

    /** A schema of these objects. */
    public static Schema of(SchemaObject... objects) {
        return of(List.of(objects));
    }

    /**
     * This schema where unqualified names mean a namespace, or null for none that is known: what is
     * asked for, or added, by a name in it is one with what has the name alone, and is held so.
     */
    public Schema home(@Nullable String namespace) {
        if (Objects.equals(namespace, home())) {
            return this;
        }
        if (namespace == null) {
            return new Schema(objects, definitions, dependencies, opaque, null);
        }
        HomeNames names = new HomeNames(namespace);
        Map<ObjectId, SchemaObject> held = new LinkedHashMap<>();
        for (SchemaObject object : objects.values()) {
            if (!names.isHome(object)) {
                SchemaObject named = names.object(object);
                if (held.put(named.id(), named) != null) {
                    throw new DuplicateObjectException("The schema", named.id().toString());
                }
            }
        }
        Map<ObjectId, String> texts = new LinkedHashMap<>();
        definitions.forEach((id, text) -> texts.put(names.id(id), text));
        return new Schema(
                Collections.unmodifiableMap(held),
                Collections.unmodifiableMap(texts),
                dependencies.stream()
                        .map(it -> new Dependency(names.id(it.dependent()), names.id(it.on())))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                opaque,
                names);
    }

    /** The namespace that unqualified names mean, as far as it is known. */
    public @Nullable String home() {
        return home == null ? null : home.home();
    }

    /** A name as this schema holds it. */
    public QualifiedName name(QualifiedName name) {
        return home == null ? name : home.name(name);
    }

    private ObjectId id(ObjectId id) {
        return home == null ? id : home.id(id);
    }

    private SchemaObject held(SchemaObject object) {
        return home == null ? object : home.object(object);
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
        QualifiedName known = name(table);
        return indexes().stream().filter(index -> index.table().equals(known)).toList();
    }

    /** All sequences. */
    public List<Sequence> sequences() {
        return objects(Sequence.class);
    }

    /** The object of this identity. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id(id)));
    }

    /** The table of this name: to the letter, else the only one that differs in case alone. */
    public Optional<Table> table(QualifiedName name) {
        QualifiedName known = name(name);
        SchemaObject exact = objects.get(ObjectId.table(known));
        if (exact instanceof Table table) {
            return Optional.of(table);
        }
        return Names.find(tables(), table -> table.name().toString(), known.toString());
    }

    /** The index of this name; the table may be null where names of indexes are unique. */
    public Optional<Index> index(String name, @Nullable QualifiedName on) {
        List<Index> candidates = on == null ? indexes() : indexes(on);
        return Names.find(candidates, Index::name, name);
    }

    /** What the database itself keeps as the text of an object, where it keeps one. */
    public Optional<String> definition(ObjectId id) {
        return Optional.ofNullable(definitions.get(id(id)));
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
        if (home != null && home.isHome(object)) {
            return this;
        }
        SchemaObject held = held(object);
        return change(map -> map.put(held.id(), held), Set.of(held.id()));
    }

    /** This schema without an object; what belongs to a table goes with the table. */
    public Schema without(ObjectId object) {
        ObjectId id = id(object);
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
        ObjectId old = id(from);
        SchemaObject other = held(to);
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        objects.forEach(
                (id, object) -> {
                    SchemaObject kept = id.equals(old) ? other : object;
                    map.put(kept.id(), kept);
                });
        return withObjects(map, List.of(old, other.id()));
    }

    /** This schema with what the database keeps as text of its objects. */
    public Schema withDefinitions(Map<ObjectId, String> texts) {
        return new Schema(objects, Map.copyOf(texts), dependencies, opaque, home);
    }

    /** This schema with what stands on what. */
    public Schema withDependencies(Collection<Dependency> all) {
        return new Schema(
                objects,
                definitions,
                Collections.unmodifiableSet(new LinkedHashSet<>(all)),
                opaque,
                home);
    }

    /** This schema, from here on not to be relied on. */
    public Schema opaque() {
        return new Schema(objects, definitions, dependencies, true, home);
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
                opaque,
                home);
    }

    @Override
    public boolean equals(@Nullable Object other) {
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
