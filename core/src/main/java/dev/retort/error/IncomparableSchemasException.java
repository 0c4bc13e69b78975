package dev.retort.error;

/** Two schemas of different databases cannot be compared. */
public final class IncomparableSchemasException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param one the name of the one database
     * @param other the name of the other
     */
    public IncomparableSchemasException(String one, String other) {
        super(
                "A schema of "
                        + one
                        + " cannot be compared with one of "
                        + other
                        + ". Name two databases of one kind.");
    }
}
