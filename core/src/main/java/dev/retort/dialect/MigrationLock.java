package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The lock that lets one migrator at a time into a database, polled and never waited for; the
 * server frees it when its holder dies.
 */
public interface MigrationLock extends AutoCloseable {

    /** Takes the lock if it is free; no transaction is open. */
    boolean tryAcquire() throws SQLException;

    /** Who holds it, in words for an error, as far as the database tells. */
    Optional<String> holder() throws SQLException;

    /**
     * Whether nobody else can migrate between two transactions of the holder's; where that is not
     * so, each transaction asks again where the database stands.
     */
    default boolean outlivesTransactions() {
        return true;
    }

    /** Gives the lock back if it is held. */
    @Override
    void close() throws SQLException;

    /** Opens a connection beside the migrating one. */
    interface ConnectionSource {

        /** A new connection to the same database, closed by who asked for it. */
        Connection open() throws SQLException;
    }
}
