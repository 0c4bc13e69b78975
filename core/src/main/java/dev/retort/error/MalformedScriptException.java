package dev.retort.error;

/** A script that cannot be understood. */
public final class MalformedScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String script;
    private final int line;

    /**
     * @param line the line, from 1
     * @param what what is wrong and what to do, in whole sentences
     */
    public MalformedScriptException(String script, int line, String what) {
        super("%s (%s:%d)".formatted(what, script, line));
        this.script = script;
        this.line = line;
    }

    /** The script. */
    public String script() {
        return script;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
