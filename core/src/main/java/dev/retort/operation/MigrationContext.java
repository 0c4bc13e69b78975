package dev.retort.operation;

import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Operations} needs of its surroundings: a live database, or a script being written.
 */
public interface MigrationContext {

    /** Carries out an operation at once: executes it, or writes it. */
    void accept(Operation operation);

    /** The rows that a query answers; refuses where there is no database. */
    List<Row> query(String sql, List<@Nullable Object> arguments);

    /** The connection of the run, in its transaction; refuses where there is no database. */
    Connection connection();

    /** The schema as it stands now. */
    Schema inspect();

    /** The name of the dialect: lower case, one word. */
    String dialect();

    /** Whether a script is being written instead of a database being changed. */
    boolean isOffline();

    /** The value that the command line gave by {@code -x name=value}. */
    Optional<String> argument(String name);

    /** The text of a resource beside the script. */
    String resource(String name);

    /** Runs what only a live database can answer; offline it is left out and a comment says so. */
    void online(Runnable body);

    /** Runs what refuses a transaction; commits what went before. */
    void autocommit(Runnable body);
}
