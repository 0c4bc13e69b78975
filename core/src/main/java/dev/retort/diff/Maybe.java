package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import java.util.List;

/**
 * A rename that may be, found before the operation is known that it stands beside.
 *
 * @param from what is gone
 * @param to what is new
 * @param sentence what is in doubt
 * @param rename the rename, if it is one
 * @param left what has been left out meanwhile
 */
record Maybe(
        ObjectId from, ObjectId to, String sentence, List<Operation> rename, List<Operation> left) {

    /** This doubt beside the operation that makes what is new, or else takes away what is gone. */
    List<Doubt> beside(List<Operation> operations, Keys keys) {
        for (Operation operation : operations) {
            if (makes(operation, keys) || left.isEmpty() && takes(operation, keys)) {
                return List.of(
                        new Doubt(Doubt.Kind.RENAME, from, to, sentence, operation, rename, left));
            }
        }
        return List.of();
    }

    private boolean makes(Operation operation, Keys keys) {
        if (operation instanceof Operation.CreateTable create) {
            return !left.isEmpty() && same(to, create.table().id(), keys);
        }
        return operation instanceof Operation.AddColumn add
                && !left.isEmpty()
                && same(to, ObjectId.column(add.table(), add.column().name()), keys);
    }

    private boolean takes(Operation operation, Keys keys) {
        if (operation instanceof Operation.DropTable drop) {
            return same(from, ObjectId.table(drop.table()), keys);
        }
        return operation instanceof Operation.DropColumn drop
                && same(from, ObjectId.column(drop.table(), drop.column()), keys);
    }

    private static boolean same(ObjectId one, ObjectId other, Keys keys) {
        return keys.of(one).equals(keys.of(other));
    }
}
