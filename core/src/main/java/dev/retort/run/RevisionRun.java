package dev.retort.run;

import dev.retort.dialect.Advance;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.EmptiedVersionTableException;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.FailedStatementException;
import dev.retort.error.InterruptedRunException;
import dev.retort.error.MigrationException;
import dev.retort.error.NoCommitHereException;
import dev.retort.error.NotAdoptedException;
import dev.retort.error.VersionTableChangedException;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Step;
import dev.retort.schema.NamingConvention;
import dev.retort.script.LoadedScript;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One revision that runs on a database: its statements, its row, its end. */
final class RevisionRun {

    private static final String UNSURE =
            "the statement that was running may be committed or not. Run the command again, which tells how to go on.";

    private final Workplace place;
    private final LoadedScript script;
    private final Direction direction;
    private final Step step;
    private final Standing standing;
    private final Journal journal;
    private final StatementRunner statements;
    private final int all;
    private int line;
    private boolean ending;
    private boolean lost;

    /**
     * Where the database stands before a revision.
     *
     * @param heads the rows of the version table
     * @param committed the rows that stay if this revision fails
     * @param isAsked whether somebody else can have changed them, so that they are read again
     */
    record Standing(List<String> heads, List<String> committed, boolean isAsked) {

        /** Where it stands after a step from here, which is committed or not. */
        Standing after(Step step, boolean isCommitted) {
            List<String> rows = step.rowsAfter(heads);
            return new Standing(rows, isCommitted ? rows : committed, isAsked);
        }

        @Override
        public String toString() {
            return committed.isEmpty() ? "base" : String.join(", ", committed);
        }
    }

    RevisionRun(
            Workplace place,
            LoadedScript script,
            Direction direction,
            Step step,
            Standing standing) {
        this.place = place;
        this.script = script;
        this.direction = direction;
        this.step = step;
        this.standing = standing;
        this.all = script.statements(direction).size();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String word = direction.name().toLowerCase(Locale.ROOT);
        this.journal =
                new Journal(
                        place,
                        new HistoryEntry(step.revision(), word, now, script.script().checksum()));
        this.statements = new StatementRunner(place, journal, script.script().node());
    }

    private Node node() {
        return script.script().node();
    }

    /** Runs it to its end, or throws and leaves nothing behind that could be rolled back. */
    Duration run() {
        long start = System.nanoTime();
        place.listener().started(node(), direction);
        try {
            begin();
            LiveContext context = new LiveContext(place, script, statements);
            NamingConvention naming =
                    place.settings().naming().atMost(place.session().dialect().longestName());
            script.run(direction, new Operations(context, naming), this::execute);
            context.finish();
            line = 0;
            statements.finish();
            end();
        } catch (Throwable e) {
            fail(e);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        place.listener().finished(node(), direction, duration);
        return duration;
    }

    /** What went with what it dropped. */
    List<String> alsoDropped() {
        return statements.alsoDropped();
    }

    private void begin() throws SQLException {
        Transaction transaction = place.transaction();
        boolean transactional = script.script().transactional();
        if (!transactional) {
            place.refuseToCommit(node());
        }
        transaction.begin();
        if (standing.isAsked()) {
            List<String> now = place.versions().rows(place.connection());
            if (!now.equals(standing.heads())) {
                throw new HeadsMovedException(now);
            }
        }
        if (!transactional || place.commitsAsItGoes()) {
            journal.open();
            transaction.commitOwn();
        }
        if (transactional) {
            transaction.begin();
        }
    }

    private void execute(SqlStatement statement) {
        line = statement.line();
        if (all > 1) {
            place.listener().advanced(new Advance("statements", journal.doneStatements(), all));
        }
        statements.execute(DdlStatement.of(statement.sql()));
    }

    private void end() throws SQLException {
        place.transaction().begin();
        place.whereabouts().restore();
        place.versions().advance(place.connection(), step);
        journal.end();
        if (!place.isOneTransaction()) {
            ending = true;
            place.transaction().commit();
        }
    }

    private void fail(Throwable error) {
        if (isCancelled()) {
            // A driver may keep statements open behind those, and refuse everything meanwhile.
            place.forget(error);
        }
        lost = !place.transaction().isAlive();
        if (!lost && statements.mayHaveCommitted()) {
            journal.committed();
        }
        place.transaction().rollback(error);
        if (error instanceof HeadsMovedException moved) {
            throw moved;
        }
        if (!place.transaction().isCallers() && !isUnsure()) {
            try {
                place.transaction().begin();
                place.whereabouts().restore();
                journal.fail(detail(error));
                place.transaction().commitOwn();
            } catch (SQLException | RuntimeException e) {
                place.transaction().rollback(e);
                error.addSuppressed(e);
            }
        }
        if (error instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        throw described(error);
    }

    /** Whether the history says already all that is known: how much was done before. */
    private boolean isUnsure() {
        return journal.isWritten() && statements.isUnsure();
    }

    private boolean isCancelled() {
        return place.settings().cancellation().isCancelled();
    }

    private String detail(Throwable error) {
        if (isCancelled()) {
            return error instanceof FailedStatementException failed
                    ? "interrupted\n" + failed.statement()
                    : "interrupted";
        }
        String statement =
                error instanceof FailedStatementException failed ? failed.statement() : "";
        Throwable cause = error.getCause() instanceof SQLException ? error.getCause() : error;
        String words = String.valueOf(cause.getMessage());
        return statement.isEmpty() ? words : words + "\n" + statement;
    }

    private MigrationException described(Throwable error) {
        if (error instanceof VersionTableChangedException
                || error instanceof NoCommitHereException
                || isOfState(error) && journal.committedStatements() == 0) {
            return (MigrationException) error;
        }
        int where = line > 0 ? line : script.line(error);
        String revision = revision();
        String path = script.script().path();
        Optional<String> advice = isCancelled() ? Optional.empty() : advice(error);
        String outcome = advice.map(it -> it + "\n").orElse("") + outcome(advice.isPresent());
        MigrationException described =
                isCancelled()
                        ? new InterruptedRunException(revision, path, where, error, outcome)
                        : error instanceof FailedStatementException failed
                                ? new FailedStatementException(
                                        failed, revision, path, where, outcome)
                                : new FailedRevisionException(
                                        revision, path, where, error, outcome);
        for (Throwable suppressed : error.getSuppressed()) {
            described.addSuppressed(suppressed);
        }
        return described;
    }

    /** Whether it is no fault of the revision. */
    private static boolean isOfState(Throwable error) {
        return error instanceof NotAdoptedException
                || error instanceof EmptiedVersionTableException;
    }

    /** What to do where the script is not at fault. */
    private Optional<String> advice(Throwable error) {
        Throwable cause =
                error instanceof FailedStatementException failed ? failed.refusal() : error;
        return cause instanceof SQLException refusal
                ? place.session().dialect().advice(refusal)
                : Optional.empty();
    }

    private String revision() {
        return "\""
                + node().id()
                + "\""
                + (node().message().isEmpty() ? "" : " (" + node().message() + ")");
    }

    private String outcome(boolean advised) {
        if (lost) {
            return lossTold();
        }
        if (isUnsure() && !place.transaction().isCallers()) {
            return "The history could not be kept: " + UNSURE;
        }
        int committed = journal.committedStatements();
        if (place.session().isTrial()) {
            return "It was only tried: everything is rolled back, and the database stands where it stood.";
        }
        if (place.transaction().isCallers()) {
            return "The transaction is the caller's, who has to roll it back.";
        }
        if (committed == 0) {
            return "Nothing of it is committed%s; the database stands at %s. %s the command again."
                    .formatted(
                            place.isOneTransaction() ? ", and nothing of those before it" : "",
                            standing,
                            isCancelled()
                                    ? "Run"
                                    : advised ? "Then run" : "Correct the script and run");
        }
        return "%s committed and will stay, and the version table still says %s. Finish it by hand and say so by \"stamp %s\", or undo by hand what is committed and say so by \"stamp %s\"; then run the command again."
                .formatted(
                        committed == 1
                                ? "Its first statement is"
                                : "Its first %d statements are".formatted(committed),
                        standing,
                        rowsAfter(),
                        standing);
    }

    private String rowsAfter() {
        List<String> rows = step.rowsAfter(standing.heads());
        return rows.isEmpty() ? "base" : String.join(" ", rows);
    }

    private String lossTold() {
        if (ending) {
            return "The connection was lost while it was committed: \"current\" tells whether that was done. Run the command again.";
        }
        if (journal.isWritten()) {
            return "The connection was lost, and " + UNSURE;
        }
        return "The connection was lost. Nothing of it is committed%s; the database stands at %s. Run the command again."
                .formatted(
                        place.isOneTransaction() ? ", and nothing of those before it" : "",
                        standing);
    }
}
