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
 */
public record DdlStatement(String sql, boolean transactional, List<@Nullable Object> arguments) {

    public DdlStatement {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
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
