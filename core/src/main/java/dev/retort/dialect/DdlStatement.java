package dev.retort.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that carries out an operation or a part of it.
 *
 * @param sql the statement, without a separator at its end
 * @param transactional false where it refuses to run inside a transaction
 * @param arguments a value for each question mark; empty where the text is complete
 * @param alsoDrops what goes with what it drops though nobody named it, each in SQL's words
 */
public record DdlStatement(
        String sql,
        boolean transactional,
        List<@Nullable Object> arguments,
        List<String> alsoDrops) {

    public DdlStatement {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        alsoDrops = List.copyOf(alsoDrops);
    }

    /** A statement with which nothing else goes. */
    public DdlStatement(String sql, boolean transactional, List<@Nullable Object> arguments) {
        this(sql, transactional, arguments, List.of());
    }

    /** The same, with which this goes. */
    public DdlStatement alsoDropping(List<String> more) {
        return new DdlStatement(sql, transactional, arguments, more);
    }

    /** A complete statement that runs in a transaction. */
    public static DdlStatement of(String sql) {
        return new DdlStatement(sql, true, List.of());
    }

    /** A complete statement that refuses a transaction. */
    public static DdlStatement outsideTransaction(String sql) {
        return new DdlStatement(sql, false, List.of());
    }
}
