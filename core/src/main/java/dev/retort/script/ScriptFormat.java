package dev.retort.script;

/** The language that a script is written in. */
public enum ScriptFormat {
    JAVA("java"),
    SQL("sql");

    private final String extension;

    ScriptFormat(String extension) {
        this.extension = extension;
    }

    /** What follows the last dot of a file's name. */
    public String extension() {
        return extension;
    }
}
