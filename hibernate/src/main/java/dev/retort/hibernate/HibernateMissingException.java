package dev.retort.hibernate;

import dev.retort.error.MigrationException;

/** Hibernate, or the part of it that knows the database, is not on the class path. */
public final class HibernateMissingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String artifact;

    private HibernateMissingException(String artifact, String message, Throwable cause) {
        super(message, cause);
        this.artifact = artifact;
    }

    static HibernateMissingException core(Throwable cause) {
        String artifact = "org.hibernate.orm:hibernate-core";
        return new HibernateMissingException(
                artifact,
                "Hibernate is not on the class path of the entities. Add \""
                        + artifact
                        + "\" in version 6.6 or newer.",
                cause);
    }

    static HibernateMissingException tooOld(String version) {
        String artifact = "org.hibernate.orm:hibernate-core";
        return new HibernateMissingException(
                artifact,
                "The class path of the entities has Hibernate "
                        + version
                        + ". Entities can be read with version 6.6 or newer of \""
                        + artifact
                        + "\".",
                new UnsupportedOperationException(version));
    }

    static HibernateMissingException dialect(String product, String version, Throwable cause) {
        String artifact = "org.hibernate.orm:hibernate-community-dialects";
        return new HibernateMissingException(
                artifact,
                "Hibernate "
                        + version
                        + " knows no dialect for the database \""
                        + product
                        + "\" by itself. Add \""
                        + artifact
                        + ":"
                        + version
                        + "\" to the class path of the entities, or name a dialect in the setting"
                        + " \"hibernate.dialect\".",
                cause);
    }

    /** The Maven coordinates, without version, of what is missing. */
    public String artifact() {
        return artifact;
    }
}
