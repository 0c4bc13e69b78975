package dev.retort.run;

import dev.retort.error.DatabaseFailureException;
import dev.retort.error.NoCommitHereException;
import dev.retort.revision.Node;
import java.sql.Connection;
import java.sql.SQLException;

/** What the revisions of one run share. */
record Workplace(
        Session session,
        RunSettings settings,
        RunListener listener,
        VersionTable versions,
        History history,
        Transaction transaction,
        TableGuard guard,
        Whereabouts whereabouts)
        implements AutoCloseable {

    static Workplace of(Session session, RunSettings settings, RunListener listener) {
        settings.cancellation().runs(1);
        return new Workplace(
                session,
                settings,
                listener,
                new VersionTable(session.dialect(), settings),
                new History(session.dialect(), settings),
                new Transaction(session),
                new TableGuard(session),
                new Whereabouts(session));
    }

    /** The tables that say where the database stands are those of now, whatever a script says. */
    void settle() {
        session.ask(
                "tell what unqualified names mean",
                connection -> {
                    String schema = session.dialect().defaultSchema(connection);
                    versions.settle(schema);
                    history.settle(schema);
                    whereabouts.remember();
                    return versions;
                });
    }

    Connection connection() {
        return session.connection();
    }

    /** Whether statements of DDL commit by themselves. */
    boolean commitsAsItGoes() {
        return !session.dialect().transactionalDdl();
    }

    boolean keepsHistory() {
        return settings.history() || commitsAsItGoes();
    }

    /** Whether all revisions share one transaction. */
    boolean isOneTransaction() {
        return settings.transaction() == TransactionScope.ALL && !commitsAsItGoes();
    }

    /** Refuses to commit in the middle of what has to be one transaction. */
    void refuseToCommit(Node revision) {
        if (session.isTrial()) {
            throw NoCommitHereException.inTrial(revision.toString());
        }
        if (transaction.isCallers() || isOneTransaction()) {
            throw new NoCommitHereException(revision.toString(), transaction.isCallers());
        }
    }

    /** Closes what is prepared; a failure of it is told beside what it is done for. */
    void forget(Throwable because) {
        try {
            versions.close();
            history.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        settings.cancellation().runs(-1);
        try {
            versions.close();
            history.close();
        } catch (SQLException e) {
            throw new DatabaseFailureException("close statements", e);
        }
    }
}
