package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that are made anew, and what each is called while its successor takes its place. */
final class ReplacedTypes {

    private final Keys keys;
    private final Map<ObjectId, QualifiedName> aside = new HashMap<>();

    ReplacedTypes(Keys keys) {
        this.keys = keys;
    }

    /** Whether it was not known yet. */
    boolean put(ObjectId type, QualifiedName name) {
        return aside.put(type, name) == null;
    }

    boolean contains(ObjectId type) {
        return aside.containsKey(type);
    }

    /** A type as it stands once those that it is made of have been put aside. */
    SchemaObject in(SchemaObject type) {
        if (type instanceof CompositeType row) {
            return new CompositeType(row.name(), row.attributes().stream().map(this::in).toList());
        }
        return type instanceof Domain domain
                ? new Domain(
                        domain.name(),
                        in(domain.type()),
                        domain.nullable(),
                        in(domain.defaultSql()),
                        collation(domain.collation()),
                        domain.checks().stream()
                                .map(it -> it.expression(words(it.expression())))
                                .toList())
                : type;
    }

    /** A table as it stands once the types have been put aside. */
    Table in(Table table) {
        return aside.isEmpty()
                ? table
                : table.columns(table.columns().stream().map(this::in).toList());
    }

    /** A column as it stands once the types have been put aside. */
    Column in(Column column) {
        return aside.isEmpty()
                ? column
                : column.type(in(column.type()))
                        .defaultSql(in(column.defaultSql()))
                        .collation(collation(column.collation()));
    }

    private @Nullable String collation(@Nullable String collation) {
        for (Map.Entry<ObjectId, QualifiedName> entry : aside.entrySet()) {
            if (collation != null
                    && entry.getKey().kind() == ObjectKind.NATIVE_OBJECT
                    && keys.of(QualifiedName.parse(collation)).equals(entry.getKey().name())) {
                return entry.getValue().toString();
            }
        }
        return collation;
    }

    private @Nullable String in(@Nullable String expression) {
        return expression == null ? null : words(expression);
    }

    private String words(String expression) {
        String text = expression;
        for (Map.Entry<ObjectId, QualifiedName> entry : aside.entrySet()) {
            text =
                    SqlWords.replace(
                            text, Map.of(entry.getKey().name().name(), entry.getValue().name()));
        }
        return text;
    }

    private SqlType in(SqlType type) {
        if (type.element() != null) {
            return SqlType.arrayOf(in(type.element()));
        }
        String definition = type.definition();
        if (definition == null) {
            return type;
        }
        for (Map.Entry<ObjectId, QualifiedName> entry : aside.entrySet()) {
            String name = entry.getKey().name().name();
            if (SqlWords.of(definition, keys::of).contains(name)) {
                return SqlType.ofNative(
                        SqlWords.replace(definition, Map.of(name, entry.getValue().name())));
            }
        }
        return type;
    }
}
