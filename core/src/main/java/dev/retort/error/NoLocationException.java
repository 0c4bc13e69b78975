package dev.retort.error;

import java.util.List;

/** There is no folder that a new script could be written to. */
public final class NoLocationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public NoLocationException(String wanted, List<String> locations) {
        super(
                (wanted.isEmpty()
                                ? "None of the script locations is a folder"
                                : "\"" + wanted + "\" is none of the script locations")
                        + ": "
                        + String.join(", ", locations)
                        + ". Name a folder among them.");
    }
}
