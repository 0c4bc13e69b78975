package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
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

    void put(ObjectId type, QualifiedName name) {
        aside.put(type, name);
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
                : column.type(in(column.type())).defaultSql(in(column.defaultSql()));
    }

    private @Nullable String in(@Nullable String expression) {
        String text = expression;
        for (Map.Entry<ObjectId, QualifiedName> entry : aside.entrySet()) {
            if (text != null) {
                text =
                        SqlWords.replace(
                                text,
                                Map.of(entry.getKey().name().name(), entry.getValue().name()));
            }
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
