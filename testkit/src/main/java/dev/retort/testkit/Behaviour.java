package dev.retort.testkit;

import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import java.util.List;
import java.util.function.Consumer;

/**
 * One thing that a database does: what is there before, and the operations that change it.
 *
 * @param name a few words that are unique among all behaviours, for example {@code rename a table}
 */
public record Behaviour(String name, List<Operation> before, List<Operation> operations) {

    public Behaviour {
        before = List.copyOf(before);
        operations = List.copyOf(operations);
    }

    /** Operations on an empty database. */
    public static Behaviour of(String name, Consumer<Operations> operations) {
        return of(name, op -> {}, operations);
    }

    /** Operations on what others have made. */
    public static Behaviour of(
            String name, Consumer<Operations> before, Consumer<Operations> operations) {
        return new Behaviour(name, Recorder.record(before), Recorder.record(operations));
    }
}
