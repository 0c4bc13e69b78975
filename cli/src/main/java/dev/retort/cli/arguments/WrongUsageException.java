package dev.retort.cli.arguments;

import dev.retort.error.MigrationException;

/** A command line that cannot be understood. */
public final class WrongUsageException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public WrongUsageException(String message) {
        super(message);
    }

    /** One that points to the help of its command. */
    static WrongUsageException of(Usage usage, String message) {
        String command = usage.name().isEmpty() ? "" : " " + usage.name();
        return new WrongUsageException(message + " See \"retort" + command + " --help\".");
    }
}
