package dev.retort.diff;

import dev.retort.schema.ObjectId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands on what in one schema.
 *
 * <p>What the database said, or follows from structure, is known; what a text mentions is guessed,
 * and never outweighs what is known.
 */
final class Standing {

    private final Map<ObjectId, Set<ObjectId>> known = new LinkedHashMap<>();
    private final Map<ObjectId, Set<ObjectId>> guessed = new LinkedHashMap<>();
    private final Map<ObjectId, Set<ObjectId>> dependents = new LinkedHashMap<>();

    void know(ObjectId dependent, ObjectId on) {
        add(known, dependent, on);
    }

    void guess(ObjectId dependent, ObjectId on) {
        add(guessed, dependent, on);
    }

    private void add(Map<ObjectId, Set<ObjectId>> map, ObjectId dependent, ObjectId on) {
        if (!dependent.equals(on)) {
            map.computeIfAbsent(dependent, id -> new LinkedHashSet<>()).add(on);
            dependents.computeIfAbsent(on, id -> new LinkedHashSet<>()).add(dependent);
        }
    }

    Map<ObjectId, Set<ObjectId>> known() {
        return known;
    }

    Map<ObjectId, Set<ObjectId>> guessed() {
        return guessed;
    }

    /** All that stands on a thing, known or guessed. */
    Set<ObjectId> dependents(ObjectId on) {
        return dependents.getOrDefault(on, Set.of());
    }
}
