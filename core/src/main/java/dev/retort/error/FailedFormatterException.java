package dev.retort.error;

import java.util.List;

/** A command that should have run on a new script has failed. */
public final class FailedFormatterException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param command the command with its arguments
     * @param script the script, which has been written
     * @param what how it failed, in words
     */
    public FailedFormatterException(List<String> command, String script, String what) {
        super(
                "The command \""
                        + String.join(" ", command)
                        + "\" failed on the new script: "
                        + what.strip()
                        + " The script \""
                        + script
                        + "\" is written; run the command again by hand, or mend it under"
                        + " [[retort.format]].");
    }
}
