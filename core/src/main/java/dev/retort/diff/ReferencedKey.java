package dev.retort.diff;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The key or the index that a foreign key rests on. */
final class ReferencedKey {

    private ReferencedKey() {}

    /** The primary key, unique constraint or unique index of the other table that it refers to. */
    static Optional<ObjectId> of(Schema schema, ForeignKey key, Ids ids) {
        Table other = schema.table(key.referencedTable()).orElse(null);
        if (other == null) {
            return Optional.empty();
        }
        return constraint(other, key.referencedColumns(), ids.keys())
                .map(constraint -> ids.constraint(other.name(), constraint))
                .or(
                        () ->
                                index(schema, other, key.referencedColumns(), ids.keys())
                                        .map(ids::index));
    }

    /** The constraint of a table that makes columns a key; of no columns, the primary key. */
    static Optional<Constraint> constraint(Table table, List<String> columns, Keys keys) {
        Set<String> wanted = new HashSet<>(keys.of(columns));
        return table.constraints().stream()
                .filter(c -> c instanceof PrimaryKey || c instanceof Unique)
                .filter(
                        c ->
                                columns.isEmpty()
                                        ? c instanceof PrimaryKey
                                        : new HashSet<>(keys.of(c.columns())).equals(wanted))
                .findFirst();
    }

    private static Optional<Index> index(
            Schema schema, Table table, List<String> columns, Keys keys) {
        Set<String> wanted = new HashSet<>(keys.of(columns));
        return schema.indexes(table.name()).stream()
                .filter(index -> index.unique() && index.predicate() == null)
                .filter(index -> index.parts().stream().noneMatch(part -> part.isExpression()))
                .filter(
                        index ->
                                new HashSet<>(
                                                keys.of(
                                                        index.parts().stream()
                                                                .map(part -> part.text())
                                                                .toList()))
                                        .equals(wanted))
                .findFirst();
    }

    /** The indexes of the referring table that begin with the columns of the key. */
    static List<ObjectId> servants(Schema schema, Table table, ForeignKey key, Ids ids) {
        List<String> wanted = ids.keys().of(key.columns());
        return schema.indexes(table.name()).stream()
                .filter(index -> index.columns().size() >= wanted.size())
                .filter(
                        index ->
                                ids.keys()
                                        .of(index.columns().subList(0, wanted.size()))
                                        .equals(wanted))
                .map(ids::index)
                .toList();
    }
}
