package dev.retort.error;

/** A relative target that leads the other way. */
public final class WrongDirectionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final String command;

    public WrongDirectionException(String target, String command) {
        super(
                "\"%s\" leads %s. Say \"%s %s\", or count from a revision as in \"head%s\"."
                        .formatted(
                                target,
                                command.equals("upgrade")
                                        ? "down, and an upgrade goes up"
                                        : "up, and a downgrade goes down",
                                command.equals("upgrade") ? "downgrade" : "upgrade",
                                target,
                                command.equals("upgrade")
                                        ? target.substring(target.indexOf('@') + 1)
                                        : "-1"));
        this.target = target;
        this.command = command;
    }

    /** The target. */
    public String target() {
        return target;
    }

    /** The command it was given to. */
    public String command() {
        return command;
    }
}
