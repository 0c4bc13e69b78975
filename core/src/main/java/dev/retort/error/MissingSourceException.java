package dev.retort.error;

/** Something is to be compared with the desired schema, and nobody said where that comes from. */
public final class MissingSourceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public MissingSourceException() {
        super(
                "Nothing says where the desired schema comes from. Name a source: in the"
                        + " configuration file under [retort.source], in an application by"
                        + " Configuration.source.");
    }
}
