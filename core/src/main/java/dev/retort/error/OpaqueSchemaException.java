package dev.retort.error;

/**
 * The schema has to be known without a database, and something was done to it that nobody can read.
 */
public final class OpaqueSchemaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String script;
    private final int line;

    /**
     * @param revision the revision from which on the schema is not known
     * @param line the line, from 1; 0 where it is not known
     */
    public OpaqueSchemaException(String revision, String script, int line) {
        super(
                "The schema is not known from revision %s on, which changes it by SQL of its own (%s). Run this against a database, or write that change as operations."
                        .formatted(revision, line > 0 ? script + ":" + line : script));
        this.revision = revision;
        this.script = script;
        this.line = line;
    }

    /** The revision from which on the schema is not known. */
    public String revision() {
        return revision;
    }

    /** Its script. */
    public String script() {
        return script;
    }

    /** The line of the script, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }
}
