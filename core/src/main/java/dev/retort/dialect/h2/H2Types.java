package dev.retort.dialect.h2;

import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types and their text. */
final class H2Types {

    /** The length that H2 tells where none was given. */
    private static final int NO_LIMIT = 1_000_000_000;

    /** The number of elements that H2 tells where none was given. */
    private static final int NO_CARDINALITY = 65_536;

    /** The precision up to which FLOAT is REAL. */
    private static final int REAL_PRECISION = 24;

    private static final Pattern ARRAY =
            Pattern.compile(
                    "(?is)(.*[\\w)\"])\\s*(?:\\barray(?:\\s*\\[\\s*(\\d+)\\s*\\])?|\\[\\s*\\])");

    private static final Pattern SHAPE =
            Pattern.compile(
                    "([a-z_][a-z_0-9 ]*?)"
                            + "(?: ?\\( ?(\\d+)(?: (?:char|characters|octets|byte))?"
                            + "(?: ?, ?(\\d+))? ?\\))?"
                            + "((?: [a-z]+)*)");

    private static final Map<String, TypeKind> KINDS =
            Map.ofEntries(
                    Map.entry("boolean", TypeKind.BOOLEAN),
                    Map.entry("bool", TypeKind.BOOLEAN),
                    Map.entry("bit", TypeKind.BOOLEAN),
                    Map.entry("tinyint", TypeKind.TINYINT),
                    Map.entry("smallint", TypeKind.SMALLINT),
                    Map.entry("int2", TypeKind.SMALLINT),
                    Map.entry("integer", TypeKind.INTEGER),
                    Map.entry("int", TypeKind.INTEGER),
                    Map.entry("int4", TypeKind.INTEGER),
                    Map.entry("mediumint", TypeKind.INTEGER),
                    Map.entry("signed", TypeKind.INTEGER),
                    Map.entry("bigint", TypeKind.BIGINT),
                    Map.entry("int8", TypeKind.BIGINT),
                    Map.entry("long", TypeKind.BIGINT),
                    Map.entry("numeric", TypeKind.DECIMAL),
                    Map.entry("decimal", TypeKind.DECIMAL),
                    Map.entry("dec", TypeKind.DECIMAL),
                    Map.entry("real", TypeKind.REAL),
                    Map.entry("float4", TypeKind.REAL),
                    Map.entry("double precision", TypeKind.DOUBLE),
                    Map.entry("double", TypeKind.DOUBLE),
                    Map.entry("float8", TypeKind.DOUBLE),
                    Map.entry("float", TypeKind.DOUBLE),
                    Map.entry("character", TypeKind.CHAR),
                    Map.entry("char", TypeKind.CHAR),
                    Map.entry("nchar", TypeKind.CHAR),
                    Map.entry("national character", TypeKind.CHAR),
                    Map.entry("national char", TypeKind.CHAR),
                    Map.entry("character varying", TypeKind.VARCHAR),
                    Map.entry("char varying", TypeKind.VARCHAR),
                    Map.entry("varchar", TypeKind.VARCHAR),
                    Map.entry("nvarchar", TypeKind.VARCHAR),
                    Map.entry("varchar2", TypeKind.VARCHAR),
                    Map.entry("nvarchar2", TypeKind.VARCHAR),
                    Map.entry("longvarchar", TypeKind.VARCHAR),
                    Map.entry("nchar varying", TypeKind.VARCHAR),
                    Map.entry("national char varying", TypeKind.VARCHAR),
                    Map.entry("national character varying", TypeKind.VARCHAR),
                    Map.entry("varchar_casesensitive", TypeKind.VARCHAR),
                    Map.entry("text", TypeKind.VARCHAR),
                    Map.entry("ntext", TypeKind.VARCHAR),
                    Map.entry("tinytext", TypeKind.VARCHAR),
                    Map.entry("mediumtext", TypeKind.VARCHAR),
                    Map.entry("longtext", TypeKind.VARCHAR),
                    Map.entry("character large object", TypeKind.TEXT),
                    Map.entry("char large object", TypeKind.TEXT),
                    Map.entry("clob", TypeKind.TEXT),
                    Map.entry("nchar large object", TypeKind.TEXT),
                    Map.entry("national character large object", TypeKind.TEXT),
                    Map.entry("nclob", TypeKind.TEXT),
                    Map.entry("binary", TypeKind.BINARY),
                    Map.entry("binary varying", TypeKind.VARBINARY),
                    Map.entry("varbinary", TypeKind.VARBINARY),
                    Map.entry("longvarbinary", TypeKind.VARBINARY),
                    Map.entry("bytea", TypeKind.VARBINARY),
                    Map.entry("raw", TypeKind.VARBINARY),
                    Map.entry("long raw", TypeKind.VARBINARY),
                    Map.entry("binary large object", TypeKind.BLOB),
                    Map.entry("blob", TypeKind.BLOB),
                    Map.entry("tinyblob", TypeKind.BLOB),
                    Map.entry("mediumblob", TypeKind.BLOB),
                    Map.entry("longblob", TypeKind.BLOB),
                    Map.entry("image", TypeKind.BLOB),
                    Map.entry("date", TypeKind.DATE),
                    Map.entry("time", TypeKind.TIME),
                    Map.entry("time without time zone", TypeKind.TIME),
                    Map.entry("time with time zone", TypeKind.TIMETZ),
                    Map.entry("timestamp", TypeKind.TIMESTAMP),
                    Map.entry("timestamp without time zone", TypeKind.TIMESTAMP),
                    Map.entry("datetime", TypeKind.TIMESTAMP),
                    Map.entry("timestamp with time zone", TypeKind.TIMESTAMPTZ),
                    Map.entry("uuid", TypeKind.UUID),
                    Map.entry("json", TypeKind.JSON));

    /** Second names of types that are H2's own. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("object", "java_object", "other", "java_object", "number", "decfloat(40)");

    private static final Set<TypeKind> WITHOUT_ARGUMENTS =
            Set.of(
                    TypeKind.BOOLEAN,
                    TypeKind.TINYINT,
                    TypeKind.SMALLINT,
                    TypeKind.INTEGER,
                    TypeKind.BIGINT,
                    TypeKind.REAL,
                    TypeKind.DOUBLE,
                    TypeKind.DATE,
                    TypeKind.UUID,
                    TypeKind.JSON);

    private H2Types() {}

    /** A type as it stands in SQL. */
    static String name(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> "numeric" + arguments(type);
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case CHAR -> "char" + arguments(type);
            case VARCHAR -> "varchar" + arguments(type);
            case TEXT -> "clob";
            case BINARY -> "binary" + arguments(type);
            case VARBINARY -> "varbinary" + arguments(type);
            case BLOB -> "blob";
            case DATE -> "date";
            case TIME -> "time" + arguments(type);
            case TIMETZ -> "time" + arguments(type) + " with time zone";
            case TIMESTAMP -> "timestamp" + arguments(type);
            case TIMESTAMPTZ -> "timestamp" + arguments(type) + " with time zone";
            case UUID -> "uuid";
            case JSON -> "json";
            case ARRAY -> name(type.elementType()) + " array";
            case NATIVE -> type.nativeText();
        };
    }

    private static String arguments(SqlType type) {
        List<Integer> arguments = type.arguments();
        return switch (arguments.size()) {
            case 0 -> "";
            case 1 -> "(" + arguments.get(0) + ")";
            default -> "(" + arguments.get(0) + ", " + arguments.get(1) + ")";
        };
    }

    /** A type from text; what is strange is a native type. */
    static SqlType parse(String text) {
        Matcher array = ARRAY.matcher(text.strip());
        if (array.matches()) {
            return array(array.group(1), array.group(2));
        }
        String plain = H2Text.plain(text);
        Matcher shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return SqlType.ofNative(plain);
        }
        String words = shape.group(1) + shape.group(4);
        boolean isExact = words.equals("number") && shape.group(2) != null;
        TypeKind kind = isExact ? TypeKind.DECIMAL : KINDS.get(words);
        Integer first = number(shape.group(2));
        if (kind == null) {
            return SqlType.ofNative(first != null && first == NO_LIMIT ? words : plain);
        }
        return type(kind, plain, first, number(shape.group(3)));
    }

    private static SqlType array(String element, @Nullable String cardinality) {
        return cardinality == null || Integer.parseInt(cardinality) == NO_CARDINALITY
                ? SqlType.arrayOf(parse(element))
                : SqlType.ofNative(name(parse(element)) + " array[" + cardinality + "]");
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.length() > 9 && !digits.equals("" + NO_LIMIT)
                ? null
                : Integer.valueOf(digits);
    }

    private static SqlType type(
            TypeKind kind, String text, @Nullable Integer first, @Nullable Integer second) {
        boolean limited = first != null && first != NO_LIMIT;
        if (kind == TypeKind.DOUBLE && text.startsWith("float") && first != null) {
            return SqlType.of(first <= REAL_PRECISION ? TypeKind.REAL : TypeKind.DOUBLE);
        }
        if (limited && (kind == TypeKind.TEXT || kind == TypeKind.BLOB)) {
            return SqlType.ofNative(name(SqlType.of(kind)) + "(" + first + ")");
        }
        if (first == null || !limited || WITHOUT_ARGUMENTS.contains(kind)) {
            return SqlType.of(kind);
        }
        return second == null ? SqlType.of(kind, first) : SqlType.of(kind, first, second);
    }

    /** The form of a type in which what H2 adds by itself is told. */
    static SqlType form(SqlType type) {
        List<Integer> arguments = type.arguments();
        return switch (type.kind()) {
            case DECIMAL ->
                    arguments.size() == 1
                            ? SqlType.of(TypeKind.DECIMAL, arguments.get(0), 0)
                            : type;
            case CHAR, BINARY -> withDefault(type, 1);
            case TIME, TIMETZ -> withDefault(type, 0);
            case TIMESTAMP, TIMESTAMPTZ -> withDefault(type, 6);
            case VARCHAR, VARBINARY ->
                    arguments.contains(NO_LIMIT) ? SqlType.of(type.kind()) : type;
            case ARRAY -> SqlType.arrayOf(form(type.elementType()));
            case NATIVE -> nativeForm(type);
            default -> type;
        };
    }

    private static SqlType nativeForm(SqlType type) {
        SqlType parsed = parse(type.nativeText());
        if (parsed.kind() != TypeKind.NATIVE) {
            return form(parsed);
        }
        String text = parsed.nativeText();
        return SqlType.ofNative(OTHER_NAMES.getOrDefault(text, text));
    }

    private static SqlType withDefault(SqlType type, int argument) {
        return type.arguments().isEmpty() ? SqlType.of(type.kind(), argument) : type;
    }

    /** The largest value of a type of whole numbers, where sequences count to. */
    static long largest(SqlType type) {
        return switch (type.kind()) {
            case TINYINT -> Byte.MAX_VALUE;
            case SMALLINT -> Short.MAX_VALUE;
            case INTEGER -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** The word for a database's own type of whole numbers, or null for its default. */
    static @Nullable SqlType ofSequence(String text) {
        SqlType type = parse(text.toLowerCase(Locale.ROOT));
        return type.kind() == TypeKind.BIGINT ? null : type;
    }
}
