package dev.retort.hibernate;

import dev.retort.error.MigrationException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities are there, and cannot be read: Hibernate refuses them, or a class is missing. */
public final class UnreadableEntitiesException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnreadableEntitiesException(String what, Throwable cause) {
        super(what + ": " + reasons(cause) + " Set it right there, then run again.", cause);
    }

    /** What every cause has to say, once. */
    private static String reasons(Throwable cause) {
        Set<String> reasons = new LinkedHashSet<>();
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            String message = each.getMessage();
            String reason = message == null ? each.getClass().getSimpleName() : message.trim();
            if (each instanceof NoClassDefFoundError || each instanceof ClassNotFoundException) {
                reason = "the class " + reason.replace('/', '.') + " is missing";
            }
            if (reasons.stream().noneMatch(reason::contains)) {
                reasons.removeIf(reason::contains);
            }
            reasons.add(reason);
        }
        String text = String.join("; ", reasons);
        return text.endsWith(".") ? text : text + ".";
    }
}
