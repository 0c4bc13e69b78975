package dev.retort.run;

import dev.retort.dialect.Transactions;
import java.sql.Connection;
import java.sql.SQLException;

/** The transaction of a session: begun and ended as its dialect does, or the caller's own. */
final class Transaction {

    private final Connection connection;
    private final Transactions transactions;
    private final boolean callers;
    private boolean open;

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
            transactions.begin(connection);
            open = true;
        }
    }

    /** Commits what is open and ours. */
    void commit() throws SQLException {
        if (open) {
            transactions.commit(connection);
            open = false;
        }
    }

    /** Rolls back what is open and ours. */
    void rollback() throws SQLException {
        if (open) {
            open = false;
            transactions.rollback(connection);
        }
    }

    /** Rolls back what is open and ours; a failure of it is told beside what it is done for. */
    void rollback(Throwable because) {
        if (!open) {
            return;
        }
        open = false;
        try {
            transactions.rollback(connection);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
