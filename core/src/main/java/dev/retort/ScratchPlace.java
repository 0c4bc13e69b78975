package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.NoScratchDatabaseException;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an empty database can be had for a moment. */
final class ScratchPlace {

    /** What is done with the empty database. */
    interface Work<T> {

        T with(Dialect dialect, Connection connection) throws SQLException;
    }

    private final Connector server;
    private final boolean isServer;

    /**
     * @param server leads to a server beside whose databases one may be made; not needed where one
     *     can be had in memory
     */
    ScratchPlace(Configuration server) {
        this.isServer =
                !(server.database() instanceof Database.OfDialect
                        || server.database() instanceof Database.Unknown);
        this.server =
                new Connector(
                        server.database(),
                        Dialects.load(server.classLoader()),
                        server.classLoader());
    }

    /**
     * Does something with an empty database, which is gone then.
     *
     * @param purpose what it is needed for, as in "to read a file"
     */
    <T> T with(Dialect dialect, String purpose, Work<T> work) {
        Optional<Session> there = isServer ? server.openIfThere() : Optional.empty();
        if (there.isEmpty()) {
            return with(dialect, null, purpose, work);
        }
        try (Session session = there.get()) {
            return with(session.dialect(), session.connection(), purpose, work);
        }
    }

    private static <T> T with(
            Dialect dialect, @Nullable Connection beside, String purpose, Work<T> work) {
        try (ScratchDatabase scratch =
                dialect.scratch(beside)
                        .orElseThrow(
                                () -> new NoScratchDatabaseException(dialect.name(), purpose))) {
            return work.with(dialect, scratch.connection());
        } catch (SQLException e) {
            throw new DatabaseFailureException("make an empty database", e);
        }
    }
}
