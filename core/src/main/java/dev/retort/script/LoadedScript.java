package dev.retort.script;

import dev.retort.dialect.SqlStatement;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import java.util.List;
import java.util.function.Consumer;

/** A script that is ready to run, on databases of one dialect; safe for several threads. */
public interface LoadedScript {

    /** The script. */
    Script script();

    /**
     * Runs it.
     *
     * @param operations what a migration in Java talks to
     * @param sql takes each statement of a script in SQL
     */
    void run(Direction direction, Operations operations, Consumer<SqlStatement> sql);

    /**
     * Refuses to run in a direction for which it says nothing.
     *
     * @throws dev.retort.error.MalformedScriptException if it has no section for it
     */
    default void require(Direction direction) {}

    /** The statements of a script in SQL; none of one in Java, which only running it tells. */
    List<SqlStatement> statements(Direction direction);

    /** The text of a resource beside the script, or on the class path. */
    String resource(String name);

    /** The line of a script in Java from which an error came; 0 where it does not tell. */
    int line(Throwable error);
}
