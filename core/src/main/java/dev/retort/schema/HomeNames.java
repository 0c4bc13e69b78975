package dev.retort.schema;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of which those in one namespace are held without it, so that a thing has one name however
 * it was written.
 *
 * @param home the namespace that unqualified names mean
 */
record HomeNames(String home) {

    QualifiedName name(QualifiedName name) {
        return home.equals(name.schema()) ? name.withSchema(null) : name;
    }

    private @Nullable QualifiedName optional(@Nullable QualifiedName name) {
        return name == null ? null : name(name);
    }

    ObjectId id(ObjectId id) {
        return new ObjectId(id.kind(), optional(id.parent()), name(id.name()), id.detail());
    }

    /** Whether it is the namespace itself, of which schemas say nothing. */
    boolean isHome(SchemaObject object) {
        return object instanceof Namespace namespace && namespace.name().equals(home);
    }

    SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table(table);
        }
        if (object instanceof Index index) {
            return index.table(name(index.table()));
        }
        if (object instanceof Comment comment) {
            return new Comment(id(comment.target()), comment.text());
        }
        if (object instanceof Grant grant) {
            return grant.on(id(grant.target()));
        }
        if (object instanceof Trigger t) {
            return new Trigger(t.name(), name(t.table()), t.definition(), t.enabled());
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
        if (object instanceof NativeObject it) {
            return it.table(optional(it.table())).name(name(it.name()));
        }
        return standingAlone(object);
    }

    private SchemaObject standingAlone(SchemaObject object) {
        if (object instanceof Sequence s) {
            ObjectId owner = s.ownedBy();
            return new Sequence(
                    name(s.name()), s.type(), s.options(), owner == null ? null : id(owner));
        }
        if (object instanceof View v) {
            return new View(name(v.name()), v.columns(), v.query(), v.materialized(), v.options());
        }
        if (object instanceof EnumType type) {
            return new EnumType(name(type.name()), type.values());
        }
        if (object instanceof CompositeType type) {
            return new CompositeType(name(type.name()), type.attributes());
        }
        if (object instanceof Domain d) {
            return new Domain(
                    name(d.name()),
                    d.type(),
                    d.nullable(),
                    d.defaultSql(),
                    d.collation(),
                    d.checks());
        }
        if (object instanceof Routine routine) {
            return routine.name(name(routine.name()));
        }
        if (object instanceof ScheduledEvent event) {
            return event.name(name(event.name()));
        }
        return object instanceof Extension e && home.equals(e.namespace())
                ? new Extension(e.name(), null, e.version())
                : object;
    }

    private Table table(Table table) {
        Table named =
                table.name(name(table.name()))
                        .mapConstraints(
                                it ->
                                        it instanceof ForeignKey key
                                                ? key.references(
                                                        name(key.referencedTable()),
                                                        key.referencedColumns())
                                                : it);
        for (TableOption option :
                new TableOption[] {TableOption.PARTITION_OF, TableOption.INHERITS}) {
            String parents = named.option(option);
            if (parents != null) {
                named = named.option(option, names(parents));
            }
        }
        return named;
    }

    private String names(String parents) {
        return Arrays.stream(parents.split(",", -1))
                .map(it -> name(QualifiedName.parse(it.strip())).toString())
                .collect(Collectors.joining(", "));
    }
}
