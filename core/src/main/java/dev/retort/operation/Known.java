package dev.retort.operation;

import dev.retort.error.IrreversibleOperationException;
import org.jspecify.annotations.Nullable;

/** What has to be known of the past to go back to it. */
final class Known {

    private Known() {}

    static <T> T of(@Nullable T was, Operation operation) {
        if (was == null) {
            throw unknown(operation);
        }
        return was;
    }

    static void require(boolean known, Operation operation) {
        if (!known) {
            throw unknown(operation);
        }
    }

    static IrreversibleOperationException unknown(Operation operation) {
        return new IrreversibleOperationException(operation.name());
    }
}
