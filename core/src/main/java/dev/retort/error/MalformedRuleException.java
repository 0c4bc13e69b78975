package dev.retort.error;

/** The condition of a rule by which databases are adopted is not written as one. */
public final class MalformedRuleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String text;

    public MalformedRuleException(String text) {
        super(
                "\"%s\" is no condition. Write \"table NAME exists\", \"column TABLE.NAME exists\", \"index NAME exists\" (or \"does not exist\"), \"alembic at ID\", \"flyway at VERSION\", \"liquibase at ID\", \"query SELECT …\", or several joined by \"and\"."
                        .formatted(text));
        this.text = text;
    }

    /** What was written. */
    public String text() {
        return text;
    }
}
