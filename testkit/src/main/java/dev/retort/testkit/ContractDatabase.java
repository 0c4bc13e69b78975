package dev.retort.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/** An empty database for one test of the contract; gone when it is closed. */
public interface ContractDatabase extends AutoCloseable {

    /** A new connection to it, in auto-commit mode; the caller closes it. */
    Connection connect() throws SQLException;

    @Override
    void close() throws SQLException;
}
