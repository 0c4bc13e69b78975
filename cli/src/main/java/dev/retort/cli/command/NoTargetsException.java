package dev.retort.cli.command;

import dev.retort.error.MigrationException;

/** A fleet has no database. */
final class NoTargetsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoTargetsException() {
        super(
                "No database was found for the fleet. Say where they are: \"--files\", \"--target\","
                        + " \"--list\", \"--query\" or \"--schemas\", or the keys of [retort.fleet].");
    }
}
