package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Set;

/** A schema after one type got another name: the columns of that type follow. */
final class TypeRename {

    private final Set<String> writings;
    private final QualifiedName from;
    private final QualifiedName to;

    private TypeRename(QualifiedName from, QualifiedName to) {
        this.from = from;
        this.to = to;
        this.writings =
                Set.of(
                        from.name(),
                        quoted(from.name()),
                        from.schema() + "." + from.name(),
                        from.schema() + "." + quoted(from.name()),
                        quoted("" + from.schema()) + "." + quoted(from.name()));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    static Schema apply(Schema before, QualifiedName from, QualifiedName to) {
        TypeRename rename = new TypeRename(from, to);
        Schema after = before;
        for (Table table : before.tables()) {
            Table renamed = table.columns(table.columns().stream().map(rename::column).toList());
            if (!renamed.equals(table)) {
                after = after.replace(table.id(), renamed);
            }
        }
        return after;
    }

    private Column column(Column column) {
        return column.type(type(column.type()));
    }

    private SqlType type(SqlType type) {
        if (type.element() != null) {
            return SqlType.arrayOf(type(type.element()));
        }
        String text = type.definition();
        return text != null && writings.contains(text)
                ? SqlType.ofNative(text.replace(from.name(), to.name()))
                : type;
    }
}
