package dev.retort.operation;

import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unique indexes and unique constraints, which are one to some databases: what a script made as the
 * one may be read back as the other, and goes by its name.
 */
final class UniqueRules {

    private UniqueRules() {}

    /** The unique constraint of this name. */
    static Optional<Unique> constraint(Schema schema, String name, @Nullable QualifiedName table) {
        return table(schema, name, table)
                .flatMap(found -> found.constraint(name))
                .map(Unique.class::cast);
    }

    /** The table whose unique constraint has this name. */
    static Optional<Table> table(Schema schema, String name, @Nullable QualifiedName table) {
        return (table == null ? schema.tables().stream() : schema.table(table).stream())
                .filter(each -> each.constraint(name).filter(Unique.class::isInstance).isPresent())
                .findFirst();
    }

    /** The unique index of this name. */
    static Optional<Index> index(Schema schema, String name, QualifiedName table) {
        return schema.index(name, table).filter(Index::unique);
    }

    static Index asIndex(Unique unique, String name, QualifiedName table) {
        return Index.of(name, table, unique.columns().stream().map(IndexPart::column).toList())
                .asUnique();
    }

    static Unique asConstraint(Index index) {
        return Unique.of(index.name(), index.columns());
    }
}
