package example.secondbrain;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of the application, from the variables of its process.
 *
 * @param host where PostgreSQL runs
 * @param port its port
 * @param database the database
 * @param user who connects
 * @param password by which password
 */
public record Settings(String host, int port, String database, String user, String password) {

    /** Reads them. */
    public static Settings of(Map<String, String> variables) {
        return new Settings(
                variables.getOrDefault("POSTGRES_HOST", "localhost"),
                Integer.parseInt(variables.getOrDefault("POSTGRES_PORT", "5432")),
                variables.getOrDefault("POSTGRES_DB", "second_brain"),
                variables.getOrDefault("POSTGRES_USER", "postgres"),
                Optional.ofNullable(variables.get("POSTGRES_PASSWORD")).orElse(""));
    }

    /** The database, as everything in the application reaches it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
