package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** How a transaction of one revision begins and ends on a database. */
public interface Transactions {

    /** The way of JDBC: auto-commit switched off, commit, rollback, auto-commit as it was. */
    Transactions JDBC = new JdbcTransactions();

    /** Begins; the connection is in auto-commit mode. */
    void begin(Connection connection) throws SQLException;

    /** Commits, after the checks that the database wants; auto-commit mode again. */
    void commit(Connection connection) throws SQLException;

    /** Commits what was written to Retort's own tables alone, on which no check has to look. */
    default void commitOwn(Connection connection) throws SQLException {
        commit(connection);
    }

    /** Rolls back; auto-commit mode again. */
    void rollback(Connection connection) throws SQLException;

    /** Puts back what statements that failed left changed, where it is not ours to roll back. */
    default void abandon(Connection connection) throws SQLException {}
}
