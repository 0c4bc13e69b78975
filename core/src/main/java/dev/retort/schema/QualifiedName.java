package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a schema object, with the schema it stands in; null means the connection's default
 * schema.
 *
 * <p>A name that consists of lower-case letters, digits and underscores only is a <em>regular</em>
 * identifier: the database folds it as it folds unquoted names. Any other name is taken to the
 * letter. Where a database folds to upper case, a name that is lower case there to the letter is
 * held in double quotes, for example {@code "\"order\""}.
 */
public record QualifiedName(@Nullable String schema, String name)
        implements Comparable<QualifiedName> {

    public QualifiedName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A name must not be empty.");
        }
    }

    /** The name without a schema. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /**
     * Reads {@code account}, {@code sales.account} or {@code sales."odd.name"}: a dot separates the
     * schema, double quotes around a part protect the dots in it and are taken off if it has any.
     */
    public static QualifiedName parse(String text) {
        int dot = separator(text);
        return dot < 0
                ? of(part(text))
                : new QualifiedName(part(text.substring(0, dot)), part(text.substring(dot + 1)));
    }

    private static int separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String part(String text) {
        boolean protectsDot =
                text.length() > 2
                        && text.startsWith("\"")
                        && text.endsWith("\"")
                        && text.indexOf('.') >= 0;
        return protectsDot ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** The same schema, another name. */
    public QualifiedName withName(String other) {
        return new QualifiedName(schema, other);
    }

    /** The same name in another schema. */
    public QualifiedName withSchema(@Nullable String other) {
        return new QualifiedName(other, name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema =
                (schema == null ? "" : schema).compareTo(other.schema == null ? "" : other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The text that {@link #parse} reads back. */
    @Override
    public String toString() {
        return schema == null ? written(name) : written(schema) + "." + written(name);
    }

    private static String written(String part) {
        return part.indexOf('.') < 0 ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
