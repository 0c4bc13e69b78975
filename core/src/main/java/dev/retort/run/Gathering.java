package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets operations wait for those behind them where the database makes several one: a table that has
 * to be copied for a change is copied once for all changes in a row. Whoever looks at the database
 * has to {@link #flush} first, and sees no difference.
 */
final class Gathering {

    private final Dialect dialect;
    private final Consumer<Operation> next;
    private final List<Operation> waiting = new ArrayList<>();
    private Throwable called = new Throwable();
    private boolean stopped;

    /**
     * Operations that come one by one.
     *
     * @param next carries an operation out
     */
    Gathering(Dialect dialect, Consumer<Operation> next) {
        this.dialect = dialect;
        this.next = next;
    }

    void accept(Operation operation) {
        if (!isOneWithThoseWaiting(operation)) {
            flush();
        }
        if (!waiting.isEmpty() || canWait(operation)) {
            if (waiting.isEmpty()) {
                called = new Throwable();
            }
            waiting.add(operation);
        } else {
            next.accept(operation);
        }
    }

    private boolean isOneWithThoseWaiting(Operation operation) {
        if (waiting.isEmpty()) {
            return false;
        }
        List<Operation> all = new ArrayList<>(waiting);
        all.add(operation);
        return dialect.combined(all).size() == 1;
    }

    /** Only what is made one with another of its kind has anything to wait for. */
    private boolean canWait(Operation operation) {
        return !stopped && dialect.combined(List.of(operation, operation)).size() == 1;
    }

    /** Carries out what waits. */
    void flush() {
        List<Operation> all = List.copyOf(waiting);
        waiting.clear();
        try {
            dialect.combined(all).forEach(next);
        } catch (RuntimeException e) {
            if (!all.isEmpty()) {
                // What fails is told where it was called, not where the row of operations ended.
                e.setStackTrace(called.getStackTrace());
            }
            throw e;
        }
    }

    /** Carries out what waits, and from here on each operation at once. */
    void stop() {
        flush();
        stopped = true;
    }
}
