package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions by the means of JDBC alone. */
final class JdbcTransactions implements Transactions {

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
