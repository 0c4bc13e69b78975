package dev.retort.diff;

import dev.retort.dialect.Alterations;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Lineage;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a schema what stands on what. */
final class StandingReader {

    private static final Set<ObjectKind> TYPES =
            Set.of(ObjectKind.ENUM_TYPE, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE);
    private static final Set<ObjectKind> CALLED = Set.of(ObjectKind.ROUTINE, ObjectKind.SEQUENCE);
    private static final Set<ObjectKind> RELATIONS = Set.of(ObjectKind.TABLE, ObjectKind.VIEW);

    private final Schema schema;
    private final Keys keys;
    private final Ids ids;
    private final Alterations alterations;
    private final Standing standing = new Standing();
    private final NameIndex names;
    private final Map<QualifiedName, Set<QualifiedName>> partitions;
    private final Lineage lineage;
    private final Set<ObjectId> toldByDatabase = new HashSet<>();

    private StandingReader(Schema schema, Keys keys, Alterations alterations) {
        this.schema = schema;
        this.keys = keys;
        this.ids = new Ids(keys);
        this.alterations = alterations;
        this.names = NameIndex.of(schema, keys);
        this.lineage = Lineage.of(schema);
        this.partitions = Inheritance.partitions(schema, keys);
    }

    static Standing read(Schema schema, Keys keys, Alterations alterations) {
        StandingReader reader = new StandingReader(schema, keys, alterations);
        for (Dependency dependency : schema.dependencies()) {
            // The database does not look into the body of a routine.
            ObjectKind dependent = dependency.dependent().kind();
            boolean tells = dependency.on().kind() != ObjectKind.NAMESPACE;
            if (tells && dependent != ObjectKind.ROUTINE) {
                reader.toldByDatabase.add(keys.of(dependency.dependent()));
            }
            reader.dependency(keys.of(dependency.dependent()), keys.of(dependency.on()));
        }
        schema.objects().forEach(reader::read);
        return reader.standing;
    }

    /** What stands on a column stands on those too that hand it down. */
    private void dependency(ObjectId dependent, ObjectId on) {
        if (on.kind() == ObjectKind.COLUMN && on.parent() != null) {
            columns(on.parent(), on.name().name(), dependent);
        } else {
            standing.know(dependent, on);
        }
    }

    private void read(SchemaObject object) {
        ObjectId id = keys.of(object.id());
        @Nullable String namespace = id.name().schema();
        if (namespace != null) {
            standing.know(id, ObjectId.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace)));
        }
        if (id.parent() != null) {
            names.relation(id.parent()).forEach(parent -> standing.know(id, parent));
        }
        if (object instanceof Table table) {
            table(table);
        } else if (object instanceof Index index) {
            index(id, index);
        } else if (object instanceof Comment comment) {
            comment(id, keys.of(comment.target()));
        } else if (object instanceof Grant grant) {
            standing.know(id, keys.of(grant.target()));
        } else if (object instanceof Sequence sequence) {
            sequence(id, sequence);
        } else {
            text(id, object);
        }
    }

    /** An attribute goes with its type, and the index of a key with the key. */
    private void comment(ObjectId id, ObjectId target) {
        standing.know(id, target);
        QualifiedName whole = target.parent();
        if (whole != null && target.kind() == ObjectKind.COLUMN) {
            standing.know(id, ObjectId.of(ObjectKind.COMPOSITE_TYPE, whole));
        }
        if (whole != null && target.kind() == ObjectKind.INDEX) {
            standing.know(id, ObjectId.constraint(whole, target.name().name()));
        }
    }

    private void text(ObjectId id, SchemaObject object) {
        if (object instanceof View view) {
            mentions(id, view.query());
        } else if (object instanceof Trigger trigger) {
            mentions(id, trigger.definition());
        } else if (object instanceof NativeObject one) {
            one.statements().forEach(statement -> mentions(id, statement));
        } else if (object instanceof Routine routine) {
            types(id, routine.arguments());
            mentions(id, routine.definition());
        } else if (object instanceof Policy policy) {
            policy(id, policy);
        } else if (object instanceof Domain domain) {
            types(id, typeText(domain.type()));
            domain.checks().forEach(check -> calls(id, check.expression()));
        } else if (object instanceof CompositeType type) {
            type.attributes().forEach(attribute -> types(id, typeText(attribute.type())));
        }
    }

    private void policy(ObjectId id, Policy policy) {
        Table table = schema.table(policy.table()).orElse(null);
        for (String text : new String[] {policy.using(), policy.withCheck()}) {
            if (text != null && !toldByDatabase.contains(id)) {
                expression(id, table, text);
                mentions(id, text);
            }
        }
    }

    private void sequence(ObjectId id, Sequence sequence) {
        ObjectId owner = sequence.ownedBy();
        if (owner != null) {
            ObjectId ownership = ids.ownership(sequence);
            standing.know(ownership, id);
            standing.know(ownership, keys.of(owner));
        }
    }

    private void table(Table table) {
        ObjectId id = ids.table(table.name());
        for (Column column : table.columns()) {
            column(table, column);
        }
        for (Constraint constraint : table.constraints()) {
            constraint(table, constraint);
        }
        Lineage.parents(table).forEach(parent -> parent(id, parent));
        List<Table> above = lineage.above(table);
        if (!above.isEmpty()) {
            ties(table, above);
        }
    }

    /** A tie stands on both tables as they have to be while it is tied. */
    private void ties(Table table, List<Table> above) {
        ObjectId tie = ids.ties(table.name());
        standing.know(tie, ids.table(table.name()));
        for (Constraint constraint : table.constraints()) {
            standing.know(tie, ids.constraint(table.name(), constraint));
        }
        for (Column column : lineage.columns(table)) {
            standing.know(tie, ids.column(table.name(), column.name()));
        }
        for (Table parent : above) {
            standing.know(tie, ids.table(parent.name()));
            for (Constraint constraint : parent.constraints()) {
                if (!(constraint instanceof ForeignKey)) {
                    standing.know(tie, ids.constraint(parent.name(), constraint));
                }
            }
            for (Column column : parent.columns()) {
                ObjectId on = ids.column(parent.name(), column.name());
                standing.know(tie, on);
                standing.know(ids.own(table.name(), column.name()), on);
            }
        }
    }

    private void parent(ObjectId child, QualifiedName parent) {
        standing.know(child, ids.table(parent));
        schema.table(parent)
                .ifPresent(
                        table ->
                                table.columns()
                                        .forEach(
                                                c ->
                                                        standing.know(
                                                                child,
                                                                ids.column(parent, c.name()))));
    }

    /** Stands on a column, and on those of the tables that it is inherited from. */
    private void columns(QualifiedName table, String column, ObjectId dependent) {
        standing.know(dependent, ids.column(table, column));
        schema.table(table)
                .ifPresent(
                        child ->
                                Lineage.parents(child)
                                        .forEach(parent -> columns(parent, column, dependent)));
    }

    private void column(Table table, Column column) {
        ObjectId id = ids.column(table.name(), column.name());
        standing.know(id, ids.table(table.name()));
        types(id, typeText(column.type()));
        if (column.collation() != null) {
            QualifiedName collation = keys.of(QualifiedName.parse(column.collation()));
            standing.know(id, NativeObject.of("COLLATION", collation).id());
        }
        if (column.defaultSql() != null) {
            calls(id, column.defaultSql());
        }
        if (column.generated() != null) {
            expression(id, table, column.generated().expression());
        }
    }

    private static String typeText(SqlType type) {
        if (type.element() != null) {
            return typeText(type.element());
        }
        return type.definition() == null ? "" : type.definition();
    }

    private void types(ObjectId id, String text) {
        Set<String> words = SqlWords.of(text, keys::of);
        names.named(words, TYPES).forEach(type -> standing.know(id, type));
        names.nativeTypes(words).forEach(type -> standing.know(id, type));
    }

    private void calls(ObjectId id, String expression) {
        names.named(SqlWords.of(expression, keys::of), CALLED).forEach(on -> standing.know(id, on));
        types(id, expression);
    }

    private void expression(ObjectId id, @Nullable Table table, String text) {
        calls(id, text);
        if (table == null) {
            return;
        }
        Set<String> words = SqlWords.of(text, keys::of);
        for (Column column : table.columns()) {
            if (words.contains(keys.of(column.name()))) {
                standing.know(id, ids.column(table.name(), column.name()));
            }
        }
    }

    private void constraint(Table table, Constraint constraint) {
        ObjectId id = ids.constraint(table.name(), constraint);
        standing.know(id, ids.table(table.name()));
        constraint.columns().forEach(c -> columns(table.name(), c, id));
        if (constraint instanceof ForeignKey key) {
            reference(id, table, key);
        } else if (constraint instanceof Check check) {
            expression(id, table, check.expression());
        } else if (constraint instanceof Exclusion exclusion) {
            exclusion.elements().forEach(element -> part(id, table, element.part()));
            expression(id, table, Objects.requireNonNullElse(exclusion.predicate(), ""));
        }
    }

    private void reference(ObjectId id, Table table, ForeignKey key) {
        ObjectId target = ids.table(key.referencedTable());
        if (alterations.foreignKeysInline()) {
            standing.guess(id, target);
            return;
        }
        standing.know(id, target);
        // Nor can a partition go of a table that is referred to.
        partitions
                .getOrDefault(target.name(), Set.of())
                .forEach(partition -> standing.know(id, ObjectId.table(partition)));
        key.referencedColumns()
                .forEach(c -> standing.know(id, ids.column(key.referencedTable(), c)));
        ReferencedKey.of(schema, key, ids).ifPresent(on -> standing.know(id, on));
        if (alterations.foreignKeysNeedIndexes()) {
            ReferencedKey.servants(schema, table, key, ids)
                    .forEach(index -> standing.know(id, index));
        }
    }

    private void index(ObjectId id, Index index) {
        Table table = schema.table(index.table()).orElse(null);
        index.columns().forEach(c -> columns(index.table(), c, id));
        index.parts().forEach(part -> part(id, table, part));
        if (index.predicate() != null) {
            expression(id, table, index.predicate());
        }
    }

    private void part(ObjectId id, @Nullable Table table, IndexPart part) {
        if (part.isExpression()) {
            expression(id, table, part.text());
        }
    }

    /** What a text seems to speak of, where the database does not say it. */
    private void mentions(ObjectId id, String text) {
        Set<String> words = SqlWords.of(text, keys::of);
        boolean told = toldByDatabase.contains(id);
        if (told) {
            return;
        }
        Set<ObjectId> found = new LinkedHashSet<>(names.named(words, RELATIONS));
        found.addAll(names.named(words, CALLED));
        found.addAll(names.named(words, TYPES));
        for (ObjectId on : found) {
            standing.guess(id, on);
            if (on.kind() == ObjectKind.TABLE) {
                columns(id, words, on);
            }
        }
    }

    private void columns(ObjectId id, Set<String> words, ObjectId table) {
        names.columns(table).stream()
                .filter(words::contains)
                .forEach(column -> standing.guess(id, ObjectId.column(table.name(), column)));
    }
}
