package dev.retort.schema;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The primary key of a table. */
public record PrimaryKey(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        Map<ConstraintOption, String> options)
        implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
        options = OptionMap.copyOf(ConstraintOption.class, options);
    }

    /** A primary key on these columns. */
    public static PrimaryKey of(@Nullable String name, List<String> columns) {
        return new PrimaryKey(name, columns, Deferral.NOT_DEFERRABLE, Map.of());
    }

    @Override
    public PrimaryKey name(@Nullable String other) {
        return new PrimaryKey(other, columns, deferral, options);
    }

    /** This key, checked later. */
    public PrimaryKey deferral(Deferral value) {
        return new PrimaryKey(name, columns, value, options);
    }

    /** This key with one option set; null takes it away. */
    public PrimaryKey option(ConstraintOption option, @Nullable String value) {
        return new PrimaryKey(
                name,
                columns,
                deferral,
                OptionMap.with(ConstraintOption.class, options, option, value));
    }

    @Override
    public PrimaryKey renameColumns(UnaryOperator<String> renaming) {
        return new PrimaryKey(name, columns.stream().map(renaming).toList(), deferral, options);
    }
}
