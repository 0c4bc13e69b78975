package dev.retort.error;

/** A command needs a database, and none is configured. */
public final class NoDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public NoDatabaseException() {
        super(
                "This needs a database, and none is named. Give its URL by \"--url\", RETORT_URL or \"url\" in the configuration, or hand in a DataSource or a Connection.");
    }
}
