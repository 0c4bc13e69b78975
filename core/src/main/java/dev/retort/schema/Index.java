package dev.retort.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table or a materialized view.
 *
 * @param name the name; empty where it is left to a naming convention
 * @param table the table; an index stands in its table's schema
 * @param method the index method, or null for the database's default
 * @param include columns that are carried along
 * @param predicate the rows it holds, or null for all
 * @param nullsDistinct whether two nulls of a unique index count as different
 */
public record Index(
        String name,
        QualifiedName table,
        List<IndexPart> parts,
        boolean unique,
        @Nullable String method,
        List<String> include,
        @Nullable String predicate,
        boolean nullsDistinct,
        Map<IndexOption, String> options)
        implements SchemaObject {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        options = OptionMap.copyOf(IndexOption.class, options);
    }

    /** An index on these parts. */
    public static Index of(String name, QualifiedName table, List<IndexPart> parts) {
        return new Index(name, table, parts, false, null, List.of(), null, true, Map.of());
    }

    @Override
    public ObjectId id() {
        return ObjectId.index(table, name);
    }

    /** Whether it tells no more than columns, their order, and that equal rows are refused. */
    public boolean isPlain() {
        return method == null
                && include.isEmpty()
                && predicate == null
                && nullsDistinct
                && options.isEmpty()
                && parts.stream().allMatch(IndexPart::isPlain);
    }

    /** Whether its name is left to a naming convention. */
    public boolean isUnnamed() {
        return name.isEmpty();
    }

    /** This index under another name. */
    public Index name(String other) {
        return new Index(
                other, table, parts, unique, method, include, predicate, nullsDistinct, options);
    }

    /** This index on another table. */
    public Index table(QualifiedName other) {
        return new Index(
                name, other, parts, unique, method, include, predicate, nullsDistinct, options);
    }

    /** This index with other parts. */
    public Index parts(List<IndexPart> others) {
        return new Index(
                name, table, others, unique, method, include, predicate, nullsDistinct, options);
    }

    /** This index, refusing equal rows. */
    public Index asUnique() {
        return new Index(
                name, table, parts, true, method, include, predicate, nullsDistinct, options);
    }

    /** This index by a method of the database. */
    public Index using(@Nullable String value) {
        return new Index(
                name, table, parts, unique, value, include, predicate, nullsDistinct, options);
    }

    /** This index, carrying columns along. */
    public Index include(String... columns) {
        return new Index(
                name,
                table,
                parts,
                unique,
                method,
                List.of(columns),
                predicate,
                nullsDistinct,
                options);
    }

    /** This index of some rows only. */
    public Index where(@Nullable String condition) {
        return new Index(
                name, table, parts, unique, method, include, condition, nullsDistinct, options);
    }

    /** This index, with two nulls counting as equal. */
    public Index nullsNotDistinct() {
        return new Index(name, table, parts, unique, method, include, predicate, false, options);
    }

    /** This index with one option set; null takes it away. */
    public Index option(IndexOption option, @Nullable String value) {
        return new Index(
                name,
                table,
                parts,
                unique,
                method,
                include,
                predicate,
                nullsDistinct,
                OptionMap.with(IndexOption.class, options, option, value));
    }

    /** The columns that it names as columns, carried ones included. */
    public List<String> columns() {
        return java.util.stream.Stream.concat(
                        parts.stream().filter(p -> !p.isExpression()).map(IndexPart::text),
                        include.stream())
                .toList();
    }
}
