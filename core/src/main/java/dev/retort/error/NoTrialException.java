package dev.retort.error;

/** A database where nothing can be tried and taken back. */
public final class NoTrialException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public NoTrialException(String product) {
        super(
                "%s commits every statement of DDL at once, so that nothing can be tried and taken back. See what would run by \"plan\", or its statements by \"--sql\"."
                        .formatted(product));
    }
}
