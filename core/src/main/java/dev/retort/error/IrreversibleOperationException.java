package dev.retort.error;

/** An operation cannot be turned round, since what was there before it is not known. */
public final class IrreversibleOperationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String operation;

    public IrreversibleOperationException(String operation) {
        super(
                "The operation "
                        + operation
                        + " cannot be reversed: it does not carry what was there before it."
                        + " Write the way back by hand.");
        this.operation = operation;
    }

    /** The name of the operation. */
    public String operation() {
        return operation;
    }
}
