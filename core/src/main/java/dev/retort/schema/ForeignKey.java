package dev.retort.schema;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param referencedColumns the columns it refers to; empty means the other table's primary key
 * @param validated false where existing rows have not been checked
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Match match,
        Deferral deferral,
        boolean validated,
        Map<ConstraintOption, String> options)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        options = OptionMap.copyOf(ConstraintOption.class, options);
    }

    /** A foreign key without actions. */
    public static ForeignKey of(
            @Nullable String name,
            List<String> columns,
            QualifiedName referencedTable,
            List<String> referencedColumns) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Match.SIMPLE,
                Deferral.NOT_DEFERRABLE,
                true,
                Map.of());
    }

    @Override
    public ForeignKey name(@Nullable String other) {
        return new ForeignKey(
                other,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferral,
                validated,
                options);
    }

    /** This key, referring to these columns of that table. */
    public ForeignKey references(QualifiedName table, List<String> others) {
        return new ForeignKey(
                name, columns, table, others, onDelete, onUpdate, match, deferral, validated,
                options);
    }

    /** This key, with what happens when the row it refers to is deleted. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                action,
                onUpdate,
                match,
                deferral,
                validated,
                options);
    }

    /** This key, with what happens when the key it refers to changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                action,
                match,
                deferral,
                validated,
                options);
    }

    /** This key, with how it treats nulls. */
    public ForeignKey match(Match value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                value,
                deferral,
                validated,
                options);
    }

    /** This key, checked later. */
    public ForeignKey deferral(Deferral value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                value,
                validated,
                options);
    }

    /** This key, not asked of the rows that are there already. */
    public ForeignKey notValid() {
        return validated(false);
    }

    /** This key, asked of the rows that are there already or not. */
    public ForeignKey validated(boolean value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferral,
                value,
                options);
    }

    /** This key with one option set; null takes it away. */
    public ForeignKey option(ConstraintOption option, @Nullable String value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferral,
                validated,
                OptionMap.with(ConstraintOption.class, options, option, value));
    }

    @Override
    public ForeignKey renameColumns(UnaryOperator<String> renaming) {
        return new ForeignKey(
                name,
                columns.stream().map(renaming).toList(),
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferral,
                validated,
                options);
    }

    /**
     * This key, which means the same, with its pairs of columns in the order in which the columns
     * that it refers to stand here; as it is where these are not the same columns.
     */
    public ForeignKey inOrderOf(List<String> referenced) {
        List<Integer> places = referenced.stream().map(referencedColumns::indexOf).toList();
        boolean same =
                places.size() == referencedColumns.size()
                        && !places.contains(-1)
                        && places.stream().distinct().count() == columns.size();
        return same
                ? new ForeignKey(
                        name,
                        places.stream().map(columns::get).toList(),
                        referencedTable,
                        referenced,
                        onDelete,
                        onUpdate,
                        match,
                        deferral,
                        validated,
                        options)
                : this;
    }

    /** This key, with the columns that it refers to renamed. */
    public ForeignKey renameReferencedColumns(UnaryOperator<String> renaming) {
        return references(referencedTable, referencedColumns.stream().map(renaming).toList());
    }
}
