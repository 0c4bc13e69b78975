package dev.retort.hibernate;

import dev.retort.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The persistence unit that is asked for is not there, or it is not clear which one is. */
public final class PersistenceUnitException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    /**
     * @param wanted the unit that was asked for, or null for the only one
     * @param known the units that are there
     */
    PersistenceUnitException(@Nullable String wanted, List<String> known) {
        super(message(wanted, known));
        this.known = List.copyOf(known);
    }

    private static String message(@Nullable String wanted, List<String> known) {
        String names =
                known.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        if (wanted == null) {
            return "There are %d persistence units: %s. Name one.".formatted(known.size(), names);
        }
        return known.isEmpty()
                ? "There is no persistence unit \"%s\": the class path has no \"%s\"."
                        .formatted(wanted, PersistenceUnit.RESOURCE)
                : "There is no persistence unit \"%s\". There is %s.".formatted(wanted, names);
    }

    /** The names of the units that are there. */
    public List<String> known() {
        return known;
    }
}
