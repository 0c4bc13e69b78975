package dev.retort.error;

import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A database that cannot be connected to. */
public final class NoConnectionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    /**
     * @param database the URL without secrets, or another word for it
     */
    public NoConnectionException(String database, SQLException cause) {
        this(database, "Check that the server runs, and the URL, user and password.", cause);
    }

    private NoConnectionException(String database, String advice, SQLException cause) {
        super(
                "There is no connection to %s: %s %s".formatted(database, sentence(cause), advice),
                cause);
        this.database = database;
    }

    /**
     * The same for a database in a file.
     *
     * @param file where it is, or would be made
     */
    public static NoConnectionException toFile(String database, Path file, SQLException cause) {
        Path folder = file.toAbsolutePath().getParent();
        return new NoConnectionException(
                database,
                folder != null && !Files.isDirectory(folder)
                        ? "There is no folder \"%s\": make it, or correct the URL."
                                .formatted(folder)
                        : "It lies in \"%s\". Check the URL, user and password, and that the file can be read and written."
                                .formatted(file),
                cause);
    }

    private static String sentence(SQLException cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                return "Nobody knows the host \"%s\".".formatted(at.getMessage());
            }
        }
        String words = String.valueOf(cause.getMessage()).strip();
        return words.endsWith(".") ? words : words + ".";
    }

    /** The URL without secrets, or another word for it. */
    public String database() {
        return database;
    }
}
