package dev.retort.cli.configuration;

import dev.retort.error.MigrationException;

/** A key that a command needs and the configuration does not have. */
public final class MissingKeyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public MissingKeyException(String key, String advice) {
        super("The configuration says no \"%s\". %s".formatted(key, advice));
        this.key = key;
    }

    /** The key. */
    public String key() {
        return key;
    }
}
