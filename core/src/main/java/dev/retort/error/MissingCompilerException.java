package dev.retort.error;

/** A script in Java has to be compiled, and this Java has no compiler. */
public final class MissingCompilerException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String script;

    public MissingCompilerException(String script) {
        super(
                "\"%s\" has to be compiled, and the Java in \"%s\" has no compiler. Run with a JDK, or put the compiled scripts on the class path."
                        .formatted(script, System.getProperty("java.home")));
        this.script = script;
    }

    /** The script. */
    public String script() {
        return script;
    }
}
