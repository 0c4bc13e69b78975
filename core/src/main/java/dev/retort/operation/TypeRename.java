package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.NativeObject;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema after one type got another name: the columns, attributes and domains of it follow. */
final class TypeRename {

    /** How the old type may be written, and the new one in the same way. */
    private final Map<String, String> writings = new HashMap<>();

    private final boolean collation;

    private TypeRename(QualifiedName from, QualifiedName to, boolean collation) {
        this.collation = collation;
        writings.put(from.name(), to.name());
        writings.put(quoted(from.name()), quoted(to.name()));
        String schema = from.schema();
        if (schema != null || to.schema() != null) {
            writings.put(in(schema, from.name()), in(to.schema(), to.name()));
            writings.put(in(schema, quoted(from.name())), in(to.schema(), quoted(to.name())));
        }
        if (schema != null && to.schema() != null) {
            writings.put(
                    in(quoted(schema), quoted(from.name())),
                    in(quoted(to.schema()), quoted(to.name())));
        }
    }

    private static String in(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Nothing follows what is neither a type nor a collation. */
    static Schema apply(Schema before, SchemaObject from, QualifiedName to) {
        boolean collation = from instanceof NativeObject one && one.isCollation();
        boolean other = from instanceof NativeObject one && !one.isType() && !collation;
        return other ? before : new TypeRename(from.id().name(), to, collation).apply(before);
    }

    private Schema apply(Schema before) {
        Schema after = before;
        for (SchemaObject each : before.objects()) {
            SchemaObject renamed = object(each);
            if (!renamed.equals(each)) {
                after = after.replace(each.id(), renamed);
            }
        }
        return after;
    }

    private SchemaObject object(SchemaObject object) {
        if (object instanceof Table table) {
            return table.columns(columns(table.columns()));
        }
        if (object instanceof CompositeType composite) {
            return new CompositeType(composite.name(), columns(composite.attributes()));
        }
        return object instanceof Domain d
                ? new Domain(
                        d.name(),
                        type(d.type()),
                        d.nullable(),
                        d.defaultSql(),
                        collation(d.collation()),
                        d.checks())
                : object;
    }

    private List<Column> columns(List<Column> columns) {
        return columns.stream()
                .map(it -> it.type(type(it.type())).collation(collation(it.collation())))
                .toList();
    }

    private @Nullable String collation(@Nullable String name) {
        return collation && name != null ? writings.getOrDefault(name, name) : name;
    }

    private SqlType type(SqlType type) {
        if (collation) {
            return type;
        }
        if (type.element() != null) {
            return SqlType.arrayOf(type(type.element()));
        }
        String renamed = type.definition() == null ? null : writings.get(type.definition());
        return renamed == null ? type : SqlType.ofNative(renamed);
    }
}
