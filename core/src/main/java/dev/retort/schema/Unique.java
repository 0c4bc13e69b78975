package dev.retort.schema;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param nullsDistinct whether two nulls count as different, as the standard has it
 */
public record Unique(
        @Nullable String name,
        List<String> columns,
        boolean nullsDistinct,
        Deferral deferral,
        Map<ConstraintOption, String> options)
        implements Constraint {

    public Unique {
        columns = List.copyOf(columns);
        options = OptionMap.copyOf(ConstraintOption.class, options);
    }

    /** A unique constraint on these columns. */
    public static Unique of(@Nullable String name, List<String> columns) {
        return new Unique(name, columns, true, Deferral.NOT_DEFERRABLE, Map.of());
    }

    @Override
    public Unique name(@Nullable String other) {
        return new Unique(other, columns, nullsDistinct, deferral, options);
    }

    /** This constraint, with two nulls counting as equal. */
    public Unique nullsNotDistinct() {
        return new Unique(name, columns, false, deferral, options);
    }

    /** This constraint, checked later. */
    public Unique deferral(Deferral value) {
        return new Unique(name, columns, nullsDistinct, value, options);
    }

    /** This constraint with one option set; null takes it away. */
    public Unique option(ConstraintOption option, @Nullable String value) {
        return new Unique(
                name,
                columns,
                nullsDistinct,
                deferral,
                OptionMap.with(ConstraintOption.class, options, option, value));
    }

    @Override
    public Unique renameColumns(UnaryOperator<String> renaming) {
        return new Unique(
                name, columns.stream().map(renaming).toList(), nullsDistinct, deferral, options);
    }
}
