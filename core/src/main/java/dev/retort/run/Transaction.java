package dev.retort.run;

import dev.retort.dialect.Transactions;
import dev.retort.error.OwnTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** The transaction of a session: begun and ended as its dialect does, or the caller's own. */
final class Transaction {

    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection connection;
    private final Transactions transactions;
    private final boolean callers;
    private boolean open;
    private boolean watched;

    /** Gone as soon as anybody else ends the transaction. */
    private @Nullable Savepoint mark;

    Transaction(Session session) {
        this.connection = session.connection();
        this.transactions = session.dialect().transactions();
        this.callers = session.isCallersTransaction();
    }

    /** Whether it is the caller's, who alone ends it. */
    boolean isCallers() {
        return callers;
    }

    /** Whether statements run in a transaction now. */
    boolean isOpen() {
        return open || callers;
    }

    /** Begins one where none is open. */
    void begin() throws SQLException {
        if (!isOpen()) {
            if (watched) {
                refuseLeftOpen();
            }
            transactions.begin(connection);
            open = true;
            if (watched) {
                mark();
            }
        }
    }

    /** From here on it is known whether anybody else ends it. */
    void watch() throws SQLException {
        if (!watched) {
            watched = true;
            if (open) {
                mark();
            }
        }
    }

    private void mark() throws SQLException {
        mark = connection.setSavepoint();
    }

    private void refuseLeftOpen() throws SQLException {
        if (!connection.getAutoCommit()) {
            throw OwnTransactionException.leftOpen();
        }
    }

    /**
     * Watches no longer; refuses what is not as it was left.
     *
     * @param strict whether nothing that a migration may do ends it
     */
    void unwatch(boolean strict) throws SQLException {
        if (watched && !isOpen()) {
            refuseLeftOpen();
        }
        watched = false;
        Savepoint left = mark;
        if (left == null || !strict) {
            mark = null;
            return;
        }
        try {
            connection.releaseSavepoint(left);
            mark = null;
        } catch (SQLException e) {
            if (isIntact()) {
                throw e;
            }
            OwnTransactionException ended = OwnTransactionException.ended();
            ended.addSuppressed(e);
            throw ended;
        }
    }

    /**
     * Whether nobody else can have ended it, as far as it was watched; what was done since then is
     * undone.
     */
    boolean isIntact() {
        if (mark == null) {
            return true;
        }
        try {
            connection.rollback(mark);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether the connection still answers. */
    boolean isAlive() {
        try {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Commits what is open and ours. */
    void commit() throws SQLException {
        if (open) {
            mark = null;
            transactions.commit(connection);
            open = false;
        }
    }

    /** Commits what is open and ours, and written to our own tables alone. */
    void commitOwn() throws SQLException {
        if (open) {
            transactions.commitOwn(connection);
            open = false;
        }
    }

    /** Rolls back what is open and ours. */
    void rollback() throws SQLException {
        mark = null;
        if (open) {
            open = false;
            transactions.rollback(connection);
            return;
        }
        if (!callers && !connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        transactions.abandon(connection);
    }

    /** Rolls back what is open and ours; a failure of it is told beside what it is done for. */
    void rollback(Throwable because) {
        try {
            rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
