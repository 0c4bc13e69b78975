package dev.retort.error;

/** An operation makes something that the schema has already. */
public final class DuplicateObjectException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String object;

    /**
     * @param operation the operation that makes it
     * @param object the thing in words, for example {@code table "account"}
     */
    public DuplicateObjectException(String operation, String object) {
        super(
                operation
                        + " makes the "
                        + object
                        + ", which is there already. Take the line out, or drop what is there"
                        + " first.");
        this.object = object;
    }

    /** The thing in words, for example {@code table "account"}. */
    public String object() {
        return object;
    }
}
