package dev.retort.run;

import dev.retort.dialect.Advance;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.TransactionControl;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.FailedStatementException;
import dev.retort.error.OwnTransactionException;
import dev.retort.operation.Row;
import dev.retort.revision.Node;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes the statements of one revision, and keeps the journal of them. */
final class StatementRunner {

    private final Workplace place;
    private final Journal journal;
    private final Node node;
    private boolean lent;
    private boolean lentOutside;
    private boolean unsure;
    private final List<String> alsoDropped = new ArrayList<>();

    StatementRunner(Workplace place, Journal journal, Node node) {
        this.place = place;
        this.journal = journal;
        this.node = node;
    }

    /** What went so far though nobody named it. */
    List<String> alsoDropped() {
        return alsoDropped;
    }

    private Connection connection() {
        return place.connection();
    }

    private Dialect dialect() {
        return place.session().dialect();
    }

    /** Executes a statement, outside of the transaction if it has to be. */
    void execute(DdlStatement statement) {
        if (statement.transactional()) {
            executeHere(statement);
        } else {
            outside(() -> executeHere(statement));
        }
    }

    /**
     * Executes the statements of one operation, of which none stays without the others.
     *
     * @param whole what is told of it on the way: how much it is, and of what
     */
    void execute(List<DdlStatement> operation, Advance whole) {
        boolean alone =
                operation.size() > 1
                        && !place.transaction().isOpen()
                        && dialect().transactionalDdl()
                        && operation.stream().allMatch(DdlStatement::transactional);
        try {
            if (alone) {
                place.transaction().begin();
            }
            for (int i = 0; i < operation.size(); i++) {
                tell(whole, i, operation.size());
                execute(operation.get(i));
            }
            if (alone) {
                place.transaction().commit();
                journal.committed();
            }
        } catch (SQLException e) {
            throw new DatabaseFailureException("carry out an operation in one transaction", e);
        }
    }

    private void tell(Advance whole, int done, int statements) {
        if (statements > 1) {
            long part = whole.total() * done / statements;
            place.listener().advanced(new Advance(whole.what(), part, whole.total()));
        }
    }

    private void executeHere(DdlStatement statement) {
        String sql = statement.sql();
        if (place.transaction().isOpen()) {
            TransactionControl.of(sql)
                    .ifPresent(
                            it -> {
                                throw OwnTransactionException.of(it);
                            });
        }
        place.guard().check(sql, node);
        place.whereabouts().follow(sql);
        if (!statement.alsoDrops().isEmpty()) {
            alsoDropped.addAll(statement.alsoDrops());
            place.listener().alsoDropped(statement.alsoDrops());
        }
        place.listener().statement(sql, statement.arguments());
        try {
            if (statement.arguments().isEmpty()) {
                execute(sql);
            } else {
                try (PreparedStatement prepared = prepare(sql, statement.arguments())) {
                    during(prepared, prepared::execute);
                }
            }
        } catch (SQLException e) {
            throw new FailedStatementException(sql, e);
        }
        count(sql);
    }

    private void execute(String sql) throws SQLException {
        Optional<StatementWatcher> watcher = StatementWatcher.of(place, sql);
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            during(statement, () -> statement.execute(sql));
        } finally {
            watcher.ifPresent(StatementWatcher::close);
        }
    }

    /** Whoever wishes for the end can have a statement given up meanwhile. */
    private <T> T during(Statement statement, Execution<T> execution) throws SQLException {
        Cancellation cancellation = place.settings().cancellation();
        cancellation.begin(statement);
        try {
            return execution.run();
        } finally {
            cancellation.end(statement);
        }
    }

    /** What a statement does. */
    private interface Execution<T> {
        T run() throws SQLException;
    }

    private PreparedStatement prepare(String sql, List<@Nullable Object> arguments)
            throws SQLException {
        PreparedStatement prepared = connection().prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.size(); i++) {
                dialect().bind(prepared, i + 1, arguments.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
        return prepared;
    }

    private void count(String sql) {
        Transaction transaction = place.transaction();
        boolean mayCommit =
                transaction.isOpen() && place.commitsAsItGoes() && Statements.mayCommit(sql);
        unsure = mayCommit;
        try {
            journal.count(mayCommit || !transaction.isOpen());
            if (mayCommit && !transaction.isCallers()) {
                transaction.commit();
                transaction.begin();
            }
        } catch (SQLException e) {
            throw new DatabaseFailureException("keep the history", e);
        }
        unsure = false;
    }

    /** Whether the statement that ran last may be committed or not. */
    boolean isUnsure() {
        return unsure;
    }

    /** Commits what went before, and runs something in auto-commit mode. */
    void outside(Runnable body) {
        Transaction transaction = place.transaction();
        if (!transaction.isOpen()) {
            body.run();
            return;
        }
        place.refuseToCommit(node);
        try {
            journal.open();
            transaction.commit();
            journal.committed();
            lentOutside = lentOutside || lent;
            body.run();
            transaction.begin();
        } catch (SQLException e) {
            throw new DatabaseFailureException("commit in between", e);
        }
    }

    /** The connection for the migration itself; what it does with it counts as one statement. */
    Connection lend() {
        lentOutside = lentOutside || !place.transaction().isOpen();
        if (!lent) {
            place.guard().checkUnread(node);
            lent = true;
            place.whereabouts().lose();
            countLent();
        }
        return LentConnection.of(connection(), place.transaction());
    }

    private void countLent() {
        try {
            journal.count(!place.transaction().isOpen());
            place.transaction().watch();
        } catch (SQLException e) {
            throw new DatabaseFailureException("keep the history", e);
        }
    }

    /** Refuses what a migration has left behind. */
    void finish() throws SQLException {
        place.transaction().unwatch(!place.commitsAsItGoes());
    }

    /** Whether the migration itself can have committed what nobody has counted. */
    boolean mayHaveCommitted() {
        return lentOutside || !place.transaction().isIntact();
    }

    /** The rows that a query answers. */
    List<Row> query(String sql, List<@Nullable Object> arguments) {
        place.listener().statement(sql, arguments);
        try (PreparedStatement prepared = prepare(sql, arguments);
                ResultSet result = during(prepared, prepared::executeQuery)) {
            return Rows.read(result);
        } catch (SQLException e) {
            throw new FailedStatementException(sql, e);
        }
    }
}
