package dev.retort.schema;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One column or expression of an index.
 *
 * @param text the name of the column, or the expression without parentheses around it
 * @param nulls where nulls stand, or null for the database's default
 * @param length how many characters count, where a database can limit that, else null
 */
public record IndexPart(
        String text,
        boolean isExpression,
        boolean descending,
        @Nullable Nulls nulls,
        @Nullable String collation,
        @Nullable String operatorClass,
        @Nullable Integer length) {

    /** Where nulls stand in the order. */
    public enum Nulls {
        FIRST,
        LAST
    }

    /** A column, ascending. */
    public static IndexPart column(String name) {
        return new IndexPart(name, false, false, null, null, null, null);
    }

    /** An expression, ascending. */
    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, false, null, null, null, null);
    }

    /** Whether it tells no more than a column and its order. */
    public boolean isPlain() {
        return equals(new IndexPart(text, false, descending, null, null, null, null));
    }

    /** This part, in descending order. */
    public IndexPart desc() {
        return new IndexPart(text, isExpression, true, nulls, collation, operatorClass, length);
    }

    /** This part, with nulls first or last. */
    public IndexPart nulls(@Nullable Nulls value) {
        return new IndexPart(
                text, isExpression, descending, value, collation, operatorClass, length);
    }

    /** This part, compared by a collation. */
    public IndexPart collation(@Nullable String value) {
        return new IndexPart(text, isExpression, descending, nulls, value, operatorClass, length);
    }

    /** This part, compared by an operator class. */
    public IndexPart operatorClass(@Nullable String value) {
        return new IndexPart(text, isExpression, descending, nulls, collation, value, length);
    }

    /** This part, with only so many characters counting. */
    public IndexPart length(@Nullable Integer value) {
        return new IndexPart(
                text, isExpression, descending, nulls, collation, operatorClass, value);
    }

    /** This part with its column renamed. An expression is left as it is. */
    public IndexPart renameColumns(UnaryOperator<String> renaming) {
        return isExpression
                ? this
                : new IndexPart(
                        renaming.apply(text),
                        false,
                        descending,
                        nulls,
                        collation,
                        operatorClass,
                        length);
    }
}
