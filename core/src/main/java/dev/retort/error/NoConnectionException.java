package dev.retort.error;

import java.sql.SQLException;

/** A database that cannot be connected to. */
public final class NoConnectionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    /**
     * @param database the URL without secrets, or another word for it
     */
    public NoConnectionException(String database, SQLException cause) {
        super(
                "There is no connection to %s: %s Check that the server runs, and the URL, user and password."
                        .formatted(database, sentence(cause)),
                cause);
        this.database = database;
    }

    private static String sentence(SQLException cause) {
        String words = String.valueOf(cause.getMessage()).strip();
        return words.endsWith(".") ? words : words + ".";
    }

    /** The URL without secrets, or another word for it. */
    public String database() {
        return database;
    }
}
