package dev.retort.error;

import java.util.List;

/** None of the places exists where scripts are looked for. */
public final class NoScriptsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> locations;

    public NoScriptsException(List<String> locations) {
        super(
                "There are no scripts: %s does not exist. Name the right place as \"script_locations\", or write a first script with \"revision\"."
                        .formatted(Names.quoted(locations)));
        this.locations = List.copyOf(locations);
    }

    /** Where they were looked for. */
    public List<String> locations() {
        return locations;
    }
}
