package dev.retort.diff;

import dev.retort.dialect.Undecided;
import dev.retort.operation.Operation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations what to do, in the order in which it runs
 * @param undecided expressions that differ as text and may mean the same; they count as different
 *     until the diff is asked again with an answer
 * @param doubts what only a person can tell
 */
public record Difference(
        List<Operation> operations, List<Undecided> undecided, List<Doubt> doubts) {

    public Difference {
        operations = List.copyOf(operations);
        undecided = List.copyOf(undecided);
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
