package dev.retort.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which object of a schema: what a create makes, a drop takes away and a comment is about.
 *
 * @param parent the table that it belongs to, or null for what stands on its own
 * @param detail what tells two of one name apart: the argument types of a routine, the grantee of a
 *     grant, the word for a native object; else empty
 */
public record ObjectId(
        ObjectKind kind, @Nullable QualifiedName parent, QualifiedName name, String detail) {

    /** An object that stands on its own. */
    public static ObjectId of(ObjectKind kind, QualifiedName name) {
        return new ObjectId(kind, null, name, "");
    }

    /** A table. */
    public static ObjectId table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    /** A column of a table. */
    public static ObjectId column(QualifiedName table, String name) {
        return part(ObjectKind.COLUMN, table, name);
    }

    /** A constraint of a table. */
    public static ObjectId constraint(QualifiedName table, String name) {
        return part(ObjectKind.CONSTRAINT, table, name);
    }

    /** An index of a table. */
    public static ObjectId index(QualifiedName table, String name) {
        return part(ObjectKind.INDEX, table, name);
    }

    /** Anything that belongs to a table. */
    public static ObjectId part(ObjectKind kind, QualifiedName table, String name) {
        return new ObjectId(kind, table, new QualifiedName(table.schema(), name), "");
    }

    /** The table that it belongs to; only for what has one. */
    public QualifiedName table() {
        if (parent == null) {
            throw new IllegalStateException("\"" + name + "\" belongs to no table.");
        }
        return parent;
    }

    /** For people: {@code index "ux_email" of "account"}. */
    @Override
    public String toString() {
        String of = parent == null ? "" : " of \"" + parent + "\"";
        String arguments = kind == ObjectKind.ROUTINE ? "(" + detail + ")" : "";
        String written = parent == null ? name.toString() : name.name();
        String word =
                kind == ObjectKind.NATIVE_OBJECT
                        ? detail.replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT)
                        : kind.word();
        return word + " \"" + written + arguments + "\"" + of;
    }
}
