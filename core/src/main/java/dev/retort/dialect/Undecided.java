package dev.retort.dialect;

import dev.retort.schema.Table;

/**
 * Two expressions that differ as text and may mean the same.
 *
 * @param table the table they are about, as it is in the database; for the queries of views, a
 *     table of the columns that the desired view names where the actual one leaves that to its
 *     query
 * @param subject the column of a default or a generated column, else the name of the constraint or
 *     index; empty where it has none
 * @param actual the expression as the database tells it
 * @param desired the expression as it is wanted
 */
public record Undecided(Kind kind, Table table, String subject, String actual, String desired) {

    /** Whether the desired view names its columns, and the actual query names them. */
    public boolean namesColumns() {
        return kind == Kind.VIEW_QUERY
                && table.name().name().equals(subject)
                && !table.columns().isEmpty();
    }

    /** Where the expressions stand. */
    public enum Kind {
        DEFAULT,
        CHECK,
        GENERATED,
        INDEX_EXPRESSION,
        INDEX_PREDICATE,
        VIEW_QUERY,
        /** The whole statement that creates a routine; the table has the routine's name. */
        ROUTINE
    }
}
