package dev.retort.error;

/** The JDBC driver of a database is not on the class path. */
public final class MissingDriverException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String artifact;

    public MissingDriverException(String database, String driverClass, String artifact) {
        super(
                "The driver for \"%s\" is not on the class path (%s). Add the artifact %s."
                        .formatted(database, driverClass, artifact));
        this.artifact = artifact;
    }

    /** The Maven coordinates, without version, of the artifact that holds it. */
    public String artifact() {
        return artifact;
    }
}
