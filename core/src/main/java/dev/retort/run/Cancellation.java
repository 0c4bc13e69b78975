package dev.retort.run;

import dev.retort.error.InterruptedRunException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The wish that what runs shall end: the statement that runs is given up, no further one begins,
 * and what can be rolled back is. Any number of runs may share one.
 */
public final class Cancellation {

    /** Nobody wishes for the end. */
    public static final Cancellation NONE = new Cancellation(false);

    private final boolean possible;
    private final Set<Statement> running = new HashSet<>();
    private int runs;
    private volatile boolean cancelled;

    /** A wish that may come. */
    public Cancellation() {
        this(true);
    }

    private Cancellation(boolean possible) {
        this.possible = possible;
    }

    /**
     * Ends what runs. A statement that was just about to begin may have to be given up once more,
     * so whoever waits for the end says it again now and then.
     */
    public void cancel() {
        if (!possible) {
            throw new IllegalStateException(
                    "A run that can be ended has a cancellation of its own.");
        }
        cancelled = true;
        List<Statement> all;
        synchronized (this) {
            all = List.copyOf(running);
        }
        for (Statement statement : all) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It has ended by itself, or its database cannot give it up.
            }
        }
    }

    /** Whether that was wished for. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Whether anything runs that has to come to an end of its own. */
    public synchronized boolean isBusy() {
        return runs > 0;
    }

    void runs(int more) {
        if (possible) {
            synchronized (this) {
                runs += more;
            }
        }
    }

    /** A statement is about to run. */
    void begin(Statement statement) {
        if (!possible) {
            return;
        }
        synchronized (this) {
            running.add(statement);
        }
        if (cancelled) {
            end(statement);
            throw new InterruptedRunException("Interrupted.");
        }
    }

    /** It has run. */
    void end(Statement statement) {
        if (possible) {
            synchronized (this) {
                running.remove(statement);
            }
        }
    }
}
