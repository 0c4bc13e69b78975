package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** An empty database for a short time, gone when it is closed. */
public interface ScratchDatabase extends AutoCloseable {

    /** The connection to it; closed with it. */
    Connection connection();

    @Override
    void close() throws SQLException;
}
