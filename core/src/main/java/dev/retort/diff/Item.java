package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one or both of the schemas hold, and all that can be done about it.
 *
 * @param from what it is known by now; null where it is new
 * @param to what it shall be known by; null where it is not wanted
 * @param drop the operations that take it away
 * @param create the operations that make it as it shall be
 * @param alter the operations that change it while it stays; empty where nothing differs
 * @param falls when it has to go for what it stands on
 * @param retypes whether altering it disturbs what looks at its values
 * @param inPlace whether it can be altered at all
 */
record Item(
        @Nullable ObjectId from,
        @Nullable ObjectId to,
        List<Operation> drop,
        List<Operation> create,
        List<Operation> alter,
        Falls falls,
        boolean retypes,
        boolean inPlace) {

    /** When a thing has to be dropped, and made again, for what it stands on. */
    enum Falls {
        /** Never: it is changed instead. */
        NEVER,
        /** Where that is a routine that is dropped; what stands on the thing itself stays. */
        WITH_ROUTINE,
        /** Where that is dropped. */
        WHEN_GONE,
        /** Where that is dropped or gets another type. */
        WHEN_CHANGED
    }

    static Item created(ObjectId to, List<Operation> create) {
        return new Item(null, to, List.of(), create, List.of(), Falls.NEVER, false, true);
    }

    static Item dropped(ObjectId from, List<Operation> drop) {
        return new Item(from, null, drop, List.of(), List.of(), Falls.NEVER, false, true);
    }

    /** A thing of both schemas, nothing about it different as yet. */
    static Item kept(ObjectId from, ObjectId to, Falls falls) {
        return new Item(from, to, List.of(), List.of(), List.of(), falls, false, true);
    }

    /** This thing, with what it takes to make it again. */
    Item remadeBy(Operation drop, Operation create) {
        return remadeBy(drop, List.of(create));
    }

    /** This thing, with what it takes to make it again. */
    Item remadeBy(Operation dropping, List<Operation> creating) {
        return new Item(from, to, List.of(dropping), creating, alter, falls, retypes, inPlace);
    }

    /** This thing, changed by operations. */
    Item altered(List<Operation> operations) {
        return new Item(from, to, drop, create, operations, falls, retypes, inPlace);
    }

    /** This thing, disturbing what looks at its values when it is altered. */
    Item retyping(boolean value) {
        return new Item(from, to, drop, create, alter, falls, value, inPlace);
    }

    /** This thing, different, and impossible to change while it stays. */
    Item notInPlace() {
        return new Item(from, to, drop, create, alter, falls, retypes, false);
    }

    boolean isNew() {
        return from == null;
    }

    boolean isUnwanted() {
        return to == null;
    }
}
