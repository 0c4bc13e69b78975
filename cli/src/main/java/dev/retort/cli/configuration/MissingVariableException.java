package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;

/** A variable that a configuration file asks for and nothing gives. */
public final class MissingVariableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String variable;

    MissingVariableException(String where, String variable) {
        super(
                "%s asks for \"%s\", which is not given. %s, or write a default: \"${%s:-…}\"."
                        .formatted(
                                where,
                                variable,
                                variable.startsWith("x:")
                                        ? "Give it by \"-x " + variable.substring(2) + "=…\""
                                        : "Set it in the environment",
                                variable));
        this.variable = variable;
    }

    /** Its name, with "x:" before it where "-x" gives it. */
    public String variable() {
        return variable;
    }
}
