package dev.retort.schema;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param expression the condition, without the word CHECK and its parentheses
 * @param validated false where existing rows have not been checked
 */
public record Check(
        @Nullable String name,
        String expression,
        boolean validated,
        Map<ConstraintOption, String> options)
        implements Constraint {

    public Check {
        options = OptionMap.copyOf(ConstraintOption.class, options);
    }

    /** A check of this condition. */
    public static Check of(@Nullable String name, String expression) {
        return new Check(name, expression, true, Map.of());
    }

    @Override
    public Check name(@Nullable String other) {
        return new Check(other, expression, validated, options);
    }

    /** This check of another condition. */
    public Check expression(String other) {
        return new Check(name, other, validated, options);
    }

    /** This check, not asked of the rows that are there already. */
    public Check notValid() {
        return validated(false);
    }

    /** This check, asked of the rows that are there already or not. */
    public Check validated(boolean value) {
        return new Check(name, expression, value, options);
    }

    /** This check with one option set; null takes it away. */
    public Check option(ConstraintOption option, @Nullable String value) {
        return new Check(
                name,
                expression,
                validated,
                OptionMap.with(ConstraintOption.class, options, option, value));
    }

    @Override
    public List<String> columns() {
        String column = options.get(ConstraintOption.COLUMN);
        return column == null ? List.of() : List.of(column);
    }

    /** A check that stands in a column follows it; its expression is left as it is. */
    @Override
    public Check renameColumns(UnaryOperator<String> renaming) {
        String column = options.get(ConstraintOption.COLUMN);
        if (column == null) {
            return this;
        }
        String renamed = renaming.apply(column);
        return option(ConstraintOption.COLUMN, renamed).name(column.equals(name) ? renamed : name);
    }
}
