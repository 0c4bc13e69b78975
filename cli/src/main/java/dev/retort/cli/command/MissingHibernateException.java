package dev.retort.cli.command;

import dev.retort.error.MigrationException;

/** Entities are to be read, and what reads them is not there. */
final class MissingHibernateException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MissingHibernateException() {
        super(
                "What reads entities is not there. Put \"dev.retort:retort-hibernate\" on the class"
                        + " path, in the project or by \"classpath\" in [retort.source].");
    }
}
