package dev.retort.dialect.sqlite;

import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types and their texts. SQLite keeps a type as it was written and lets only its affinity count (<a
 * href="https://www.sqlite.org/datatype3.html">datatype3</a>, 3.1): each text here has the affinity
 * that its values want.
 */
final class SqliteTypes {

    /** What a type makes of the values that are stored under it. */
    enum Affinity {
        INTEGER,
        TEXT,
        BLOB,
        REAL,
        NUMERIC
    }

    /** The types whose spelling SQLite itself unifies. */
    private static final Map<String, TypeKind> STANDARD =
            Map.of(
                    "INTEGER", TypeKind.INTEGER,
                    "TEXT", TypeKind.TEXT,
                    "REAL", TypeKind.REAL,
                    "BLOB", TypeKind.BLOB);

    private static final Pattern SHAPE =
            Pattern.compile("([a-z ]+?)(?:\\((\\d+)(?:, (\\d+))?\\))?");

    String name(SqlType type) {
        String word =
                switch (type.kind()) {
                    case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL -> lower(type);
                    case CHAR, VARCHAR, TEXT, BINARY, VARBINARY, BLOB, DATE, TIME -> lower(type);
                    case TIMETZ, TIMESTAMP, TIMESTAMPTZ, UUID -> lower(type);
                    case DOUBLE -> "double precision";
                    // The numeric affinity of "json" would make 1 of a document '1.0'.
                    case JSON -> "json text";
                    case ARRAY -> "text";
                    case NATIVE -> type.nativeText();
                };
        return type.arguments().isEmpty()
                ? word
                : type.arguments().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", word + "(", ")"));
    }

    private static String lower(SqlType type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The kind whose text this is to the letter; else the text as it is. */
    SqlType parse(String text) {
        TypeKind standard = STANDARD.get(text.toUpperCase(Locale.ROOT));
        if (standard != null) {
            return SqlType.of(standard);
        }
        Matcher matcher = SHAPE.matcher(text);
        if (matcher.matches()) {
            for (TypeKind kind : TypeKind.values()) {
                if (kind != TypeKind.NATIVE && kind != TypeKind.ARRAY) {
                    SqlType type = new SqlType(kind, arguments(matcher), null, null);
                    if (name(type).equals(text)) {
                        return type;
                    }
                }
            }
        }
        return SqlType.ofNative(text);
    }

    private static List<Integer> arguments(Matcher matcher) {
        String first = matcher.group(2);
        String second = matcher.group(3);
        if (first == null || first.length() > 9 || (second != null && second.length() > 9)) {
            return List.of();
        }
        return second == null
                ? List.of(Integer.valueOf(first))
                : List.of(Integer.valueOf(first), Integer.valueOf(second));
    }

    /** The form in which types are compared: case, space and two names of one do not count. */
    SqlType form(SqlType type) {
        String text = Tokenizer.lower(name(type)).replaceAll("\\s+", " ");
        return SqlType.ofNative(
                text.replaceAll(" ?([(),]) ?", "$1")
                        .strip()
                        .replaceFirst("^numeric\\b", "decimal"));
    }

    /** The affinity by the rules of the manual, in their order. */
    static Affinity affinity(String type) {
        String text = type.toUpperCase(Locale.ROOT);
        if (text.contains("INT")) {
            return Affinity.INTEGER;
        }
        if (text.contains("CHAR") || text.contains("CLOB") || text.contains("TEXT")) {
            return Affinity.TEXT;
        }
        if (text.contains("BLOB") || text.isEmpty()) {
            return Affinity.BLOB;
        }
        return text.contains("REAL") || text.contains("FLOA") || text.contains("DOUB")
                ? Affinity.REAL
                : Affinity.NUMERIC;
    }
}
