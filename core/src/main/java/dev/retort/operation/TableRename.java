package dev.retort.operation;

import dev.retort.schema.Comment;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A schema after one table or view got another name: all that names it follows. */
final class TableRename {

    private final QualifiedName from;
    private final QualifiedName to;

    private TableRename(QualifiedName from, QualifiedName to) {
        this.from = from;
        this.to = to;
    }

    static Schema apply(Schema before, QualifiedName from, QualifiedName to) {
        TableRename rename = new TableRename(from, to);
        List<SchemaObject> renamed = new ArrayList<>();
        for (SchemaObject object : before.objects()) {
            renamed.add(rename.object(object));
        }
        Schema after =
                Schema.of(renamed)
                        .home(before.home())
                        .withDependencies(
                                before.dependencies().stream().map(rename::dependency).toList());
        return before.isOpaque() ? after.opaque() : after;
    }

    private SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table(table);
        }
        if (object instanceof Index index) {
            return index.table(name(index.table()));
        }
        if (object instanceof Trigger trigger) {
            return new Trigger(
                    trigger.name(), name(trigger.table()), trigger.definition(), trigger.enabled());
        }
        if (object instanceof Policy p) {
            return new Policy(
                    p.name(),
                    name(p.table()),
                    p.permissive(),
                    p.command(),
                    p.roles(),
                    p.using(),
                    p.withCheck());
        }
        if (object instanceof NativeObject one && one.table() != null) {
            return one.table(name(one.table()));
        }
        if (object instanceof Comment comment) {
            return new Comment(id(comment.target()), comment.text());
        }
        if (object instanceof Grant grant) {
            return grant.on(id(grant.target()));
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return sequence.ownedBy(id(sequence.ownedBy()));
        }
        return object;
    }

    private Table table(Table table) {
        return parents(table.name(name(table.name())))
                .mapConstraints(
                        c ->
                                c instanceof ForeignKey key && key.referencedTable().equals(from)
                                        ? key.references(to, key.referencedColumns())
                                        : c);
    }

    /** A partition, or what inherits, names its parents in its options. */
    private Table parents(Table table) {
        Table named = table;
        for (TableOption option : List.of(TableOption.PARTITION_OF, TableOption.INHERITS)) {
            String parents = table.option(option);
            if (parents != null) {
                named = named.option(option, parents(parents));
            }
        }
        return named;
    }

    private String parents(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(it -> name(QualifiedName.parse(it)).equals(to) ? to.toString() : it)
                .collect(Collectors.joining(", "));
    }

    private Dependency dependency(Dependency dependency) {
        return new Dependency(id(dependency.dependent()), id(dependency.on()));
    }

    private QualifiedName name(QualifiedName name) {
        return name.equals(from) ? to : name;
    }

    private ObjectId id(ObjectId id) {
        if (id.equals(ObjectId.table(from)) || id.equals(ObjectId.of(ObjectKind.VIEW, from))) {
            return ObjectId.of(id.kind(), to);
        }
        return from.equals(id.parent())
                ? new ObjectId(id.kind(), to, id.name().withSchema(to.schema()), id.detail())
                : id;
    }
}
