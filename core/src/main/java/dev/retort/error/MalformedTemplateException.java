package dev.retort.error;

/** A template of new scripts that no script can be made from. */
public final class MalformedTemplateException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    /**
     * @param line the line, from 1; 0 where it is about the whole
     * @param what what is wrong and what to do, in whole sentences
     */
    public MalformedTemplateException(String template, int line, String what) {
        super(
                "%s Nothing was written. (%s%s)"
                        .formatted(what, template, line > 0 ? ":" + line : ""));
        this.template = template;
        this.line = line;
    }

    /** The file of the template. */
    public String template() {
        return template;
    }

    /** The line, from 1; 0 where it is about the whole. */
    public int line() {
        return line;
    }
}
