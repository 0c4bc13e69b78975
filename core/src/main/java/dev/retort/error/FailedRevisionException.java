package dev.retort.error;

import java.sql.SQLException;

/** A migration that threw something, or asked for what cannot be done. */
public final class FailedRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String script;
    private final int line;

    /**
     * @param revision the revision, with its message
     * @param line the line, from 1; 0 where it is not known
     * @param outcome what is committed and how to go on, in whole sentences
     */
    public FailedRevisionException(
            String revision, String script, int line, Throwable cause, String outcome) {
        super(
                "Revision %s failed in \"%s\"%s: %s\n%s"
                        .formatted(
                                revision,
                                script,
                                line > 0 ? ", line " + line : "",
                                cause instanceof MigrationException || cause instanceof SQLException
                                        ? cause.getMessage()
                                        : cause.toString(),
                                outcome),
                cause);
        this.revision = revision;
        this.script = script;
        this.line = line;
    }

    /** The revision, with its message. */
    public String revision() {
        return revision;
    }

    /** The script. */
    public String script() {
        return script;
    }

    /** The line of the script, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }
}
