package dev.retort.hibernate;

import dev.retort.error.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Not one entity was found where they were looked for. */
public final class NoEntitiesException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 5;

    private final transient List<String> places;

    /**
     * @param wanted what was looked for, in words
     * @param places the folders and jars that were looked through
     * @param outdated an entity of {@code javax.persistence} that was met, or null
     */
    NoEntitiesException(String wanted, List<String> places, @Nullable String outdated) {
        super(message(wanted, places, outdated));
        this.places = List.copyOf(places);
    }

    private static String message(String wanted, List<String> places, @Nullable String outdated) {
        if (outdated != null) {
            return "No entities were found, looking for "
                    + wanted
                    + ". \""
                    + outdated
                    + "\" is an entity of javax.persistence, which Hibernate knows no longer;"
                    + " move it to jakarta.persistence.";
        }
        return "No entities were found, looking for "
                + wanted
                + " in "
                + list(places)
                + ". Compile the project, name the packages of the entities (those below them are"
                + " included), or add the folder or jar that holds them to the class path.";
    }

    private static String list(List<String> places) {
        if (places.isEmpty()) {
            return "an empty class path";
        }
        Map<Boolean, List<String>> byKind =
                places.stream().collect(Collectors.partitioningBy(it -> it.endsWith(".jar")));
        List<String> jars = byKind.getOrDefault(true, List.of());
        List<String> shown = new ArrayList<>(byKind.getOrDefault(false, List.of()));
        if (jars.size() <= SHOWN) {
            shown.addAll(jars);
        } else {
            shown.add("%d jars".formatted(jars.size()));
        }
        return String.join(", ", shown);
    }

    /** The folders and jars that were looked through. */
    public List<String> places() {
        return places;
    }
}
