package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Schema;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;

/** Tests of what an operation makes of a schema, and its reverse of that. */
final class Leading {

    private Leading() {}

    /** Every operation but these leads back. */
    private static final Set<Class<?>> ONE_WAY =
            Set.of(Operation.ValidateConstraint.class, Operation.AddEnumValue.class);

    static DynamicTest leads(String rule, Schema before, Operation operation, Schema after) {
        return DynamicTest.dynamicTest(
                rule,
                () -> {
                    same(operation.apply(before), after);
                    same(operation.completed(before).apply(before), after);
                    if (!ONE_WAY.contains(operation.getClass()) && !before.equals(after)) {
                        Operation known = operation.completed(before);
                        assertThat(known.completed(before)).isEqualTo(known);
                        same(known.reverse().apply(after), before);
                    }
                });
    }

    /** Without the way back, which makes the other of two things that are one. */
    static DynamicTest to(String rule, Schema before, Operation operation, Schema after) {
        return DynamicTest.dynamicTest(
                rule,
                () -> {
                    same(operation.apply(before), after);
                    same(operation.completed(before).apply(before), after);
                });
    }

    private static void same(Schema actual, Schema expected) {
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.dependencies()).isEqualTo(expected.dependencies());
    }
}
