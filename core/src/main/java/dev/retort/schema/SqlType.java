package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column: a kind with its arguments, or a database's own words.
 *
 * @param arguments length, or precision and scale, as the kind has them; empty where not given
 * @param definition the database's own words of a {@link TypeKind#NATIVE} type, else null
 * @param element the type of the elements of a {@link TypeKind#ARRAY}, else null
 */
public record SqlType(
        TypeKind kind,
        List<Integer> arguments,
        @Nullable String definition,
        @Nullable SqlType element) {

    public SqlType {
        arguments = List.copyOf(arguments);
        if ((kind == TypeKind.NATIVE) != (definition != null)) {
            throw new IllegalArgumentException("A native type, and only that, has a definition.");
        }
        if ((kind == TypeKind.ARRAY) != (element != null)) {
            throw new IllegalArgumentException("An array, and only that, has an element type.");
        }
    }

    /** The type of this kind with these arguments. */
    public static SqlType of(TypeKind kind, Integer... arguments) {
        return new SqlType(kind, List.of(arguments), null, null);
    }

    /** A type in one database's own words. */
    public static SqlType ofNative(String definition) {
        return new SqlType(TypeKind.NATIVE, List.of(), definition, null);
    }

    /** A list of these elements. */
    public static SqlType arrayOf(SqlType element) {
        return new SqlType(TypeKind.ARRAY, List.of(), null, element);
    }

    /** The database's own words; only a native type has them. */
    public String nativeText() {
        if (definition == null) {
            throw new IllegalStateException("Only a native type has words of its own.");
        }
        return definition;
    }

    /** The type of the elements; only an array has one. */
    public SqlType elementType() {
        if (element == null) {
            throw new IllegalStateException("Only an array has elements.");
        }
        return element;
    }

    /** For people: {@code varchar(80)}. */
    @Override
    public String toString() {
        if (definition != null) {
            return definition;
        }
        if (element != null) {
            return element + "[]";
        }
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        if (arguments.isEmpty()) {
            return name;
        }
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(arguments.get(i));
        }
        return text.append(')').toString();
    }
}
