package dev.retort.hibernate;

import java.util.List;
import java.util.Map;

/**
 * The classes and files of a mapping, found.
 *
 * @param loader what loads them
 * @param mappingFiles the names of resources in the shape of {@code orm.xml}
 * @param settings what the persistence unit and the user set
 * @param wanted what was looked for, in words
 * @param places where it was found; where it was looked for, if nothing was found
 */
record EntitySelection(
        ClassLoader loader,
        MappedClasses classes,
        List<String> mappingFiles,
        Map<String, Object> settings,
        String wanted,
        List<String> places) {

    EntitySelection {
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
        places = List.copyOf(places);
    }

    boolean isEmpty() {
        return classes.isEmpty() && mappingFiles.isEmpty();
    }

    /** A sentence, behind another, that says where the entities were found. */
    String foundIn() {
        String where = places.isEmpty() ? "" : " in " + String.join(", ", places);
        return " Looked for " + wanted + where + ".";
    }

    NoEntitiesException nothingFound() {
        return new NoEntitiesException(wanted, places, classes.outdated());
    }
}
