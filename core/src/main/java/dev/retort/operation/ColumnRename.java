package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema after one column got another name: keys, indexes and the expressions of its own table
 * follow; the texts of views, triggers and routines are left as they are.
 */
final class ColumnRename {

    private final QualifiedName table;
    private final String from;
    private final String to;

    private ColumnRename(QualifiedName table, String from, String to) {
        this.table = table;
        this.from = from;
        this.to = to;
    }

    static Schema apply(Schema before, Table table, Column column, String to) {
        ColumnRename rename = new ColumnRename(table.name(), column.name(), to);
        Table renamed = table.replace(column, column.name(to)).mapConstraints(rename::constraint);
        renamed = renamed.columns(renamed.columns().stream().map(rename::generated).toList());
        Schema after = before.replace(table.id(), renamed);
        for (Index index : before.indexes(table.name())) {
            after = after.replace(index.id(), rename.index(index));
        }
        for (Policy policy : before.objects(Policy.class)) {
            if (policy.table().equals(table.name())) {
                after = after.replace(policy.id(), rename.policy(policy));
            }
        }
        for (Sequence sequence : before.sequences()) {
            if (ObjectId.column(table.name(), column.name()).equals(sequence.ownedBy())) {
                ObjectId owner = ObjectId.column(table.name(), to);
                after = after.replace(sequence.id(), sequence.ownedBy(owner));
            }
        }
        after = rename.references(after);
        after =
                after.withDependencies(
                        before.dependencies().stream().map(rename::dependency).toList());
        for (Table other : before.tables()) {
            if (Lineage.parents(other).contains(table.name())) {
                after = below(after, other.name(), column, to);
            }
        }
        return after;
    }

    /** A column has its new name in the tables too that have it from this one. */
    private static Schema below(Schema before, QualifiedName name, Column column, String to) {
        Table table = before.table(name).orElseThrow();
        Optional<Column> own = table.column(column.name());
        if (own.isPresent()) {
            return apply(before, table, own.get(), to);
        }
        Table with = table.with(column);
        Schema after = apply(before.replace(table.id(), with), with, column, to);
        Table renamed = after.table(name).orElseThrow();
        List<Column> columns = new ArrayList<>(renamed.columns());
        columns.removeIf(it -> it.name().equals(to));
        return after.replace(renamed.id(), renamed.columns(columns));
    }

    private String name(String name) {
        return name.equals(from) ? to : name;
    }

    private String text(String sql) {
        return SqlWords.replace(sql, Map.of(from, to));
    }

    private @Nullable String optional(@Nullable String sql) {
        return sql == null ? null : text(sql);
    }

    private Column generated(Column column) {
        Generated generated = column.generated();
        return generated == null
                ? column
                : column.generated(new Generated(text(generated.expression()), generated.stored()));
    }

    private Constraint constraint(Constraint constraint) {
        Constraint renamed = constraint.renameColumns(this::name);
        return renamed instanceof Check check
                ? check.expression(text(check.expression()))
                : renamed;
    }

    private Policy policy(Policy policy) {
        return new Policy(
                policy.name(),
                policy.table(),
                policy.permissive(),
                policy.command(),
                policy.roles(),
                optional(policy.using()),
                optional(policy.withCheck()));
    }

    private Index index(Index index) {
        return index.parts(index.parts().stream().map(this::part).toList())
                .include(index.include().stream().map(this::name).toArray(String[]::new))
                .where(optional(index.predicate()));
    }

    private IndexPart part(IndexPart part) {
        return part.isExpression()
                ? new IndexPart(
                        text(part.text()),
                        true,
                        part.descending(),
                        part.nulls(),
                        part.collation(),
                        part.operatorClass(),
                        part.length())
                : part.renameColumns(this::name);
    }

    private Schema references(Schema schema) {
        Schema after = schema;
        for (Table other : schema.tables()) {
            boolean refers =
                    other.foreignKeys().stream()
                            .anyMatch(key -> key.referencedTable().equals(table));
            if (refers) {
                after = after.replace(other.id(), other.mapConstraints(this::reference));
            }
        }
        return after;
    }

    private Constraint reference(Constraint constraint) {
        return constraint instanceof ForeignKey key && key.referencedTable().equals(table)
                ? key.renameReferencedColumns(this::name)
                : constraint;
    }

    private Dependency dependency(Dependency dependency) {
        return new Dependency(id(dependency.dependent()), id(dependency.on()));
    }

    private ObjectId id(ObjectId id) {
        return id.equals(ObjectId.column(table, from)) ? ObjectId.column(table, to) : id;
    }
}
