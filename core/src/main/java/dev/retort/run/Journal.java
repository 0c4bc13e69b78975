package dev.retort.run;

import dev.retort.run.History.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The history's row of one revision that runs, and how far the revision has come. */
final class Journal {

    private final Workplace place;
    private final HistoryEntry entry;
    private long id;
    private int done;
    private int committed;

    Journal(Workplace place, HistoryEntry entry) {
        this.place = place;
        this.entry = entry;
    }

    private Connection connection() {
        return place.connection();
    }

    /** Whether the history says that the revision has begun. */
    boolean isWritten() {
        return id != 0;
    }

    /** Writes the row before the revision has ended, since a part of it will be committed. */
    void open() throws SQLException {
        if (!isWritten() && place.keepsHistory()) {
            id = place.history().write(connection(), entry, Outcome.RUNNING, done, null);
        }
    }

    /**
     * One statement more is done.
     *
     * @param stays whether it is committed, with all before it, whatever happens next
     */
    void count(boolean stays) throws SQLException {
        done++;
        if (stays) {
            committed();
        }
        if (isWritten()) {
            place.history().progress(connection(), id, done);
        }
    }

    /** Everything that is done is committed. */
    void committed() {
        committed = done;
    }

    /** How many statements are committed. */
    int committedStatements() {
        return committed;
    }

    /** How many statements are done. */
    int doneStatements() {
        return done;
    }

    /** The revision has ended well. */
    void end() throws SQLException {
        write(Outcome.DONE, done, null);
    }

    /** The revision has failed, and what was not committed is rolled back. */
    void fail(String detail) throws SQLException {
        write(Outcome.FAILED, committed, detail);
    }

    private void write(Outcome outcome, int statements, @Nullable String detail)
            throws SQLException {
        if (!place.keepsHistory()) {
            return;
        }
        if (isWritten()) {
            place.history().end(connection(), id, outcome, statements, detail);
        } else {
            place.history().write(connection(), entry, outcome, statements, detail);
        }
    }
}
