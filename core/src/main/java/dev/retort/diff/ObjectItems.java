package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs about everything but tables and indexes. */
final class ObjectItems {

    private static final Comparator<ObjectId> ORDER =
            Comparator.comparing(ObjectId::kind)
                    .thenComparing(ObjectId::name)
                    .thenComparing(id -> id.parent() == null ? "" : id.parent().toString())
                    .thenComparing(ObjectId::detail);

    private final Comparing comparing;

    private ObjectItems(Comparing comparing) {
        this.comparing = comparing;
    }

    static void find(Comparing comparing) {
        new ObjectItems(comparing).find();
    }

    private void find() {
        Map<ObjectId, SchemaObject> before = objects(comparing.from());
        Map<ObjectId, SchemaObject> after = objects(comparing.to());
        findReplaced(before, after);
        before.forEach(
                (id, was) -> {
                    SchemaObject shall = after.get(id);
                    if (shall == null) {
                        dropped(id, was);
                    } else {
                        both(id, was, shall);
                    }
                });
        after.forEach(
                (id, shall) -> {
                    if (!before.containsKey(id)) {
                        created(id, shall);
                    }
                });
    }

    /** A type that cannot change takes those that are made of it along. */
    private void findReplaced(
            Map<ObjectId, SchemaObject> before, Map<ObjectId, SchemaObject> after) {
        Deque<ObjectId> open = new ArrayDeque<>();
        before.forEach(
                (id, was) -> {
                    SchemaObject shall = after.get(id);
                    if (shall != null && TypeChange.isType(was) && isReplaced(was, shall)) {
                        open.add(id);
                    }
                });
        if (open.isEmpty()) {
            return;
        }
        Standing standing =
                StandingReader.read(comparing.from(), comparing.keys(), comparing.alterations());
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            SchemaObject was = before.get(id);
            if (was != null
                    && TypeChange.isType(was)
                    && after.containsKey(id)
                    && comparing.replaced().put(id, TypeChange.aside(was))) {
                open.addAll(standing.dependents(id));
            }
        }
    }

    private boolean isReplaced(SchemaObject was, SchemaObject shall) {
        SchemaObject named = Naming.like(shall, was, comparing.keys());
        return !comparing.comparison().same(was, shall)
                && !onlyAdds(was, named)
                && (was instanceof EnumType || !comparing.alterations().inPlace(was, named));
    }

    private boolean onlyAdds(SchemaObject was, SchemaObject shall) {
        return was instanceof EnumType from
                && shall instanceof EnumType to
                && TypeChange.onlyAdds(from, to)
                && (comparing.alterations().newWordsAreUsable()
                        || !NewWords.areUsed(comparing, from, to));
    }

    private Map<ObjectId, SchemaObject> objects(Schema schema) {
        Map<ObjectId, SchemaObject> objects = new TreeMap<>(ORDER);
        for (SchemaObject object : schema.objects()) {
            if (!(object instanceof Table || object instanceof Index)) {
                objects.put(comparing.keys().of(object.id()), object);
            }
        }
        return objects;
    }

    private static Operation create(SchemaObject object) {
        return new Operation.CreateObject(object, false);
    }

    private static Operation drop(SchemaObject object) {
        return new Operation.DropObject(object.id(), object, false, false);
    }

    private void dropped(ObjectId id, SchemaObject was) {
        SchemaObject alone = withoutOwner(was);
        comparing.add(Item.dropped(id, List.of(drop(alone))));
        if (was instanceof Sequence sequence && sequence.ownedBy() != null) {
            comparing.add(
                    Item.dropped(
                            comparing.ids().ownership(sequence),
                            List.of(new Operation.AlterObject(sequence, alone))));
        }
    }

    private void created(ObjectId id, SchemaObject shall) {
        SchemaObject alone = withoutOwner(shall);
        comparing.add(Item.created(id, List.of(create(alone))));
        if (shall instanceof Sequence sequence && sequence.ownedBy() != null) {
            comparing.add(
                    Item.created(
                            comparing.ids().ownership(sequence),
                            List.of(new Operation.AlterObject(alone, sequence))));
        }
    }

    private static SchemaObject withoutOwner(SchemaObject object) {
        return object instanceof Sequence sequence ? sequence.ownedBy(null) : object;
    }

    private void both(ObjectId id, SchemaObject was, SchemaObject shall) {
        if (was instanceof Sequence present && shall instanceof Sequence wanted) {
            sequences(id, present, wanted);
            return;
        }
        SchemaObject named = Naming.like(shall, was, comparing.keys());
        Item item = Item.kept(id, id, falls(was)).remadeBy(drop(was), create(named));
        if (comparing.replaced().contains(id)) {
            Operation end = TypeChange.end(comparing.replaced().in(was));
            comparing.add(item.remadeBy(end, TypeChange.begin(was, named)).notInPlace());
        } else if (comparing.comparison().same(was, shall)) {
            comparing.add(item);
        } else if (was instanceof EnumType from && named instanceof EnumType to) {
            comparing.add(item.altered(TypeChange.additions(from, to)));
        } else if (comparing.alterations().inPlace(was, named)) {
            comparing.add(item.altered(List.of(new Operation.AlterObject(was, named))));
        } else {
            comparing.add(item.notInPlace());
        }
    }

    private void sequences(ObjectId id, Sequence was, Sequence shall) {
        Sequence named = (Sequence) Naming.like(shall, was, comparing.keys());
        Sequence counted = named.ownedBy(was.ownedBy());
        Item item =
                Item.kept(id, id, Item.Falls.NEVER)
                        .remadeBy(drop(was.ownedBy(null)), create(named.ownedBy(null)));
        comparing.add(
                comparing.comparison().same(was, counted)
                        ? item
                        : item.altered(List.of(new Operation.AlterObject(was, counted))));
        owners(comparing.comparison().same(was, counted) ? was : counted, named);
    }

    private void owners(Sequence was, Sequence shall) {
        @Nullable ObjectId from = was.ownedBy();
        @Nullable ObjectId to = shall.ownedBy();
        ObjectId id = comparing.ids().ownership(was);
        Operation free = new Operation.AlterObject(was, was.ownedBy(null));
        Operation tie = new Operation.AlterObject(was.ownedBy(null), was.ownedBy(to));
        if (from == null && to == null) {
            return;
        }
        if (to == null) {
            comparing.add(Item.dropped(id, List.of(free)));
        } else if (from == null) {
            comparing.add(Item.created(id, List.of(tie)));
        } else {
            Item item = Item.kept(id, id, Item.Falls.WHEN_GONE).remadeBy(free, tie);
            comparing.add(from.equals(to) ? item : item.notInPlace());
        }
    }

    private static Item.Falls falls(SchemaObject object) {
        return switch (object.id().kind()) {
            case VIEW, TRIGGER, POLICY, ROUTINE -> Item.Falls.WHEN_CHANGED;
            case NATIVE_OBJECT ->
                    TypeChange.isType(object) ? Item.Falls.NEVER : Item.Falls.WHEN_CHANGED;
            case GRANT, COMMENT, EVENT -> Item.Falls.WHEN_GONE;
            default -> Item.Falls.NEVER;
        };
    }
}
