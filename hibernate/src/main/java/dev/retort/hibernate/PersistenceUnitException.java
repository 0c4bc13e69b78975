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

    private PersistenceUnitException(String message) {
        super(message);
        this.known = List.of();
    }

    /** A jar that a unit names is nowhere, and its entities with it. */
    static PersistenceUnitException missingJar(String unit, String jar) {
        return new PersistenceUnitException(
                ("The persistence unit \"%s\" names the jar file \"%s\", which is neither beside it"
                                + " nor on the class path. Put it there, or name the packages of"
                                + " its entities instead of the unit.")
                        .formatted(unit, jar));
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
