package dev.retort;

import dev.retort.operation.Operation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations in the order in which they run; empty where nothing differs
 * @param statements the operations as SQL, with their transactions
 * @param script the statements for the database's own client; empty where there are none
 * @param notes what a person should know: what was looked at, and doubts
 */
public record Differences(
        List<Operation> operations, List<String> statements, String script, List<String> notes) {

    public Differences {
        operations = List.copyOf(operations);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
