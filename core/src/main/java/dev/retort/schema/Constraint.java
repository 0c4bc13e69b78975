package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule on the rows of a table. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, Unique, ForeignKey, Check, Exclusion {

    /** The name, or null where nobody gave one. */
    @Nullable String name();

    /** The same rule under another name; null for none. */
    Constraint name(@Nullable String other);

    /** The columns of the table that it names as columns; empty for an expression. */
    List<String> columns();

    /** The same rule with the table's columns renamed. Expressions are left as they are. */
    Constraint renameColumns(UnaryOperator<String> renaming);
}
