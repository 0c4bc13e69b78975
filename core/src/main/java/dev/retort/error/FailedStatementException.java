package dev.retort.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused. */
public final class FailedStatementException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int LENGTH_SHOWN = 2_000;

    private final String statement;
    private final SQLException refusal;
    private final @Nullable String revision;
    private final @Nullable String script;
    private final int line;

    /** A statement of no revision yet. */
    public FailedStatementException(String statement, SQLException refusal) {
        super(
                "The database refused a statement: %s".formatted(refused(statement, refusal)),
                refusal);
        this.statement = statement;
        this.refusal = refusal;
        this.revision = null;
        this.script = null;
        this.line = 0;
    }

    /**
     * The same, and where it stands.
     *
     * @param revision the revision, with its message
     * @param line the line, from 1; 0 where it is not known
     * @param outcome what is committed and how to go on, in whole sentences
     */
    public FailedStatementException(
            FailedStatementException failed,
            String revision,
            String script,
            int line,
            String outcome) {
        super(
                "Revision %s failed in \"%s\"%s: %s\n%s"
                        .formatted(
                                revision,
                                script,
                                line > 0 ? ", line " + line : "",
                                refused(failed.statement, failed.refusal),
                                outcome),
                failed.refusal);
        this.statement = failed.statement;
        this.refusal = failed.refusal;
        this.revision = revision;
        this.script = script;
        this.line = line;
    }

    /** The database's words, and the statement unless they hold it already. */
    private static String refused(String statement, SQLException refusal) {
        String words = String.valueOf(refusal.getMessage()).strip();
        String sentence = words.endsWith(".") ? words : words + ".";
        return words.contains(statement.strip())
                ? sentence
                : sentence + "\nThe statement: " + shown(statement);
    }

    private static String shown(String statement) {
        return statement.length() <= LENGTH_SHOWN
                ? statement
                : statement.substring(0, LENGTH_SHOWN) + "…";
    }

    /** The statement. */
    public String statement() {
        return statement;
    }

    /** What the database said. */
    public SQLException refusal() {
        return refusal;
    }

    /** The revision, with its message; null where it was none's. */
    public @Nullable String revision() {
        return revision;
    }

    /** The script; null where it was none's. */
    public @Nullable String script() {
        return script;
    }

    /** The line of the script, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }
}
