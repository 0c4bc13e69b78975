package dev.retort.error;

/** An operation names something that the schema does not have. */
public final class UnknownObjectException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String object;

    /**
     * @param operation the operation that names it
     * @param object the thing in words, for example {@code table "account"}
     */
    public UnknownObjectException(String operation, String object) {
        super(
                operation
                        + " names the "
                        + object
                        + ", which is not there. Look for a misspelt name, or for a revision"
                        + " that should have made it before.");
        this.object = object;
    }

    /** The thing in words, for example {@code table "account"}. */
    public String object() {
        return object;
    }
}
