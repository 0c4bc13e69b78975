package dev.retort.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Retort throws on purpose.
 *
 * <p>Its message says what is wrong, where, and what to do, in whole sentences; it never holds a
 * secret. Subclasses are named for what is wrong and carry its data.
 */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MigrationException(String message) {
        super(message);
    }

    public MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The kind of the error as tools see it, for example {@code MultipleHeads}. */
    public final String kind() {
        String name = getClass().getSimpleName();
        return name.endsWith("Exception")
                ? name.substring(0, name.length() - "Exception".length())
                : name;
    }
}
