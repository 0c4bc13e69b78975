package dev.retort.error;

/** A script in Java has to be compiled, and there is no compiler that can. */
public final class MissingCompilerException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String script;

    public MissingCompilerException(String script) {
        this(
                script,
                "the Java in \"%s\" has no compiler. Run with a JDK, or put the compiled scripts on the class path."
                        .formatted(System.getProperty("java.home")));
    }

    private MissingCompilerException(String script, String reason) {
        super("\"%s\" has to be compiled, and %s".formatted(script, reason));
        this.script = script;
    }

    /** In an application whose libraries are jars within its own. */
    public static MissingCompilerException inOneJar(String script) {
        return new MissingCompilerException(
                script,
                "no compiler reads the jars within the jar of this application. Pack the compiled script instead of its source.");
    }

    /** The script. */
    public String script() {
        return script;
    }
}
