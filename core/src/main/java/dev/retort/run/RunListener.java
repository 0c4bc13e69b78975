package dev.retort.run;

import dev.retort.dialect.Advance;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Plan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told what runs; called in the thread that runs it. */
public interface RunListener {

    /** One that does nothing. */
    RunListener NONE = new RunListener() {};

    /** Another migrator is waited for. */
    default void waiting(String holder) {}

    /**
     * The database knows revisions which no script has, and is left as it is.
     *
     * @param unknown the rows of the version table that no script has
     */
    default void ahead(List<String> unknown) {}

    /** The database was taken over as it was found. */
    default void adopted(Adopted adopted) {}

    /** The way is known and its first step is about to run. */
    default void planned(Plan plan) {}

    /** A revision is about to run. */
    default void started(Node revision, Direction direction) {}

    /** A statement is about to be executed. */
    default void statement(String sql) {}

    /**
     * The same with the values of its parameters, which may hold what is nobody's business.
     *
     * @param arguments in the order of the parameters; empty where there are none
     */
    default void statement(String sql, List<? extends @Nullable Object> arguments) {
        statement(sql);
    }

    /**
     * What is about to be executed drops more than it names.
     *
     * @param what constraints and indexes, in SQL's words
     */
    default void alsoDropped(List<String> what) {}

    /**
     * So much is done of the statements of a script, of the rows of a bulk insert, or, in another
     * thread, of a statement that still runs; of short things nothing is told.
     */
    default void advanced(Advance advance) {}

    /** Whether the database is asked, by a second connection, how far a statement has come. */
    default boolean watches() {
        return false;
    }

    /** A revision has run and is committed, unless it is part of a greater transaction. */
    default void finished(Node revision, Direction direction, Duration duration) {}
}
