package dev.retort.hibernate;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate from announcing itself while a mapping is read, where it logs by the means of the
 * JDK and nobody has chosen what it shall log. Whatever else is configured stays as it is.
 */
final class QuietLogging implements AutoCloseable {

    private final @Nullable Logger silenced;

    private QuietLogging(@Nullable Logger silenced) {
        this.silenced = silenced;
    }

    static QuietLogging begin() {
        Logger logger = Logger.getLogger("org.hibernate");
        if (logger.getLevel() != null) {
            return new QuietLogging(null);
        }
        logger.setLevel(Level.SEVERE);
        return new QuietLogging(logger);
    }

    @Override
    public void close() {
        if (silenced != null) {
            silenced.setLevel(null);
        }
    }
}
