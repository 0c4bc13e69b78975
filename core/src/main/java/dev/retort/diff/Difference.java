package dev.retort.diff;

import dev.retort.dialect.Undecided;
import dev.retort.operation.Operation;
import java.util.List;
import java.util.Set;

/**
 * What leads from one schema to another.
 *
 * @param operations what to do, in the order in which it runs
 * @param undecided expressions that differ as text and may mean the same; they count as different
 *     until the diff is asked again with an answer
 * @param doubts what only a person can tell
 * @param obeyed the told renames that fit what is there and what is wanted
 */
public record Difference(
        List<Operation> operations,
        List<Undecided> undecided,
        List<Doubt> doubts,
        Set<Rename> obeyed) {

    public Difference {
        operations = List.copyOf(operations);
        undecided = List.copyOf(undecided);
        doubts = List.copyOf(doubts);
        obeyed = Set.copyOf(obeyed);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
