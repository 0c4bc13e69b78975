package dev.retort.error;

import java.util.List;

/** A database was to be adopted, and no rule says where it stands. */
public final class NoRuleFitsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rules;

    /**
     * @param rules the rules that were tried, in order
     */
    public NoRuleFitsException(List<String> rules) {
        super(
                (rules.isEmpty()
                                ? "There is no rule that says where a database without a version table stands."
                                : "None of the rules fits this database: \"%s\"."
                                        .formatted(String.join("\", \"", rules)))
                        + " \"adopt --detect\" finds the revision whose schema it has; \"stamp\" says it by hand.");
        this.rules = List.copyOf(rules);
    }

    /** The rules that were tried, in order. */
    public List<String> rules() {
        return rules;
    }
}
