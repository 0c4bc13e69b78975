package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which things have to be dropped and made again: what cannot change, and what stands on it. */
final class Closure {

    private final Standing standing;
    private final Ids ids;
    private final Map<ObjectId, Item> present = new HashMap<>();
    private final Set<Item> remade = new LinkedHashSet<>();
    private final Deque<Item> open = new ArrayDeque<>();

    private Closure(List<Item> items, Standing standing, Ids ids) {
        this.standing = standing;
        this.ids = ids;
        for (Item item : items) {
            if (item.from() != null) {
                present.put(item.from(), item);
            }
        }
    }

    static Set<Item> of(List<Item> items, Standing standing, Ids ids) {
        Closure closure = new Closure(items, standing, ids);
        for (Item item : items) {
            if (item.isUnwanted()) {
                closure.open.add(item);
            } else if (!item.isNew() && !item.inPlace()) {
                closure.remake(item);
            } else if (item.retypes()) {
                closure.disturb(item, Item.Falls.WHEN_CHANGED);
            }
        }
        while (!closure.open.isEmpty()) {
            closure.disturb(closure.open.remove(), Item.Falls.WHEN_GONE);
        }
        return closure.remade;
    }

    private void remake(Item item) {
        if (remade.add(item) && item.falls() != Item.Falls.WITH_ROUTINE) {
            open.add(item);
        }
    }

    private void disturb(Item item, Item.Falls least) {
        for (ObjectId gone : parts(item)) {
            for (ObjectId dependent : standing.dependents(gone)) {
                Item other = present.get(dependent);
                if (other != null && !other.isUnwanted() && falls(other, gone, least)) {
                    remake(other);
                }
            }
        }
    }

    private static boolean falls(Item item, ObjectId gone, Item.Falls least) {
        return switch (item.falls()) {
            case NEVER -> false;
            case WITH_ROUTINE -> gone.kind() == ObjectKind.ROUTINE && least == Item.Falls.WHEN_GONE;
            case WHEN_GONE -> least == Item.Falls.WHEN_GONE;
            case WHEN_CHANGED -> true;
        };
    }

    /** What goes with a thing: of a table, its columns too. */
    private List<ObjectId> parts(Item item) {
        ObjectId id = item.from();
        if (id == null) {
            return List.of();
        }
        if (id.kind() != ObjectKind.TABLE || item.drop().isEmpty()) {
            return List.of(id);
        }
        List<ObjectId> parts = new java.util.ArrayList<>(List.of(id));
        for (Operation operation : item.drop()) {
            if (operation instanceof Operation.DropTable drop && drop.was() != null) {
                for (Column column : drop.was().columns()) {
                    parts.add(ids.column(drop.table(), column.name()));
                }
            }
        }
        return parts;
    }
}
