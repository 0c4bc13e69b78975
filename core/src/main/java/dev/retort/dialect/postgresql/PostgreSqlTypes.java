package dev.retort.dialect.postgresql;

import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types and the text that PostgreSQL has for them. */
final class PostgreSqlTypes {

    private static final Pattern ARRAY =
            Pattern.compile(
                    "(.*?)\\s*(?:(?:\\[\\s*\\d*\\s*])+|(?<=\\s|\\))array(?:\\s*\\[\\s*\\d*\\s*])?)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:pg_catalog\\.)?(?<name>[a-z][a-z0-9_ ]*?)"
                            + " ?(?:\\((?<arguments>[\\d, ]*)\\))?"
                            + "(?<zone> with time zone| without time zone)?");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The digits of a second's fraction that are kept where none are given. */
    private static final int MOST_DIGITS = 6;

    /** From here on {@code float(n)} is a double. */
    private static final int DIGITS_OF_REAL = 24;

    private PostgreSqlTypes() {}

    /** A type as it stands in SQL. */
    static String name(SqlType type) {
        List<Integer> arguments = type.arguments();
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> with("numeric", arguments);
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case CHAR -> with("char", arguments);
            case VARCHAR -> with("varchar", arguments);
            case TEXT -> "text";
            case BINARY, VARBINARY, BLOB -> "bytea";
            case DATE -> "date";
            case TIME -> with("time", arguments);
            case TIMETZ -> with("timetz", arguments);
            case TIMESTAMP -> with("timestamp", arguments);
            case TIMESTAMPTZ -> with("timestamptz", arguments);
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ARRAY -> name(type.elementType()) + "[]";
            case NATIVE -> type.nativeText();
        };
    }

    private static String with(String name, List<Integer> arguments) {
        return arguments.isEmpty()
                ? name
                : name + arguments.toString().replace('[', '(').replace(']', ')');
    }

    /** A type from text; a strange one stays as it is. */
    static SqlType parse(String text) {
        String stripped = text.strip();
        Matcher array = ARRAY.matcher(stripped);
        if (array.matches() && !array.group(1).isEmpty()) {
            SqlType element = parse(array.group(1));
            return element.kind() == TypeKind.ARRAY ? element : SqlType.arrayOf(element);
        }
        Matcher shape =
                SHAPE.matcher(SPACES.matcher(stripped).replaceAll(" ").toLowerCase(Locale.ROOT));
        SqlType known = shape.matches() ? known(shape) : null;
        return known == null ? SqlType.ofNative(stripped) : known;
    }

    private static @Nullable SqlType known(Matcher shape) {
        Integer[] arguments = arguments(shape.group("arguments"));
        String zone = shape.group("zone");
        if (zone != null) {
            return temporal(shape.group("name"), zone.startsWith(" with "), arguments);
        }
        return switch (shape.group("name")) {
            case "boolean", "bool" -> SqlType.of(TypeKind.BOOLEAN);
            case "smallint", "int2" -> SqlType.of(TypeKind.SMALLINT);
            case "integer", "int", "int4" -> SqlType.of(TypeKind.INTEGER);
            case "bigint", "int8" -> SqlType.of(TypeKind.BIGINT);
            case "numeric", "decimal", "dec" -> SqlType.of(TypeKind.DECIMAL, arguments);
            case "real", "float4" -> SqlType.of(TypeKind.REAL);
            case "double precision", "float8" -> SqlType.of(TypeKind.DOUBLE);
            case "float" -> floating(arguments);
            case "character", "char", "nchar", "national character", "national char" ->
                    SqlType.of(TypeKind.CHAR, arguments);
            case "character varying",
                    "varchar",
                    "char varying",
                    "nchar varying",
                    "national character varying",
                    "national char varying" ->
                    SqlType.of(TypeKind.VARCHAR, arguments);
            case "text" -> SqlType.of(TypeKind.TEXT);
            case "bytea" -> SqlType.of(TypeKind.BLOB);
            case "date" -> SqlType.of(TypeKind.DATE);
            case "uuid" -> SqlType.of(TypeKind.UUID);
            case "jsonb" -> SqlType.of(TypeKind.JSON);
            case "timestamp", "time", "timestamptz", "timetz" ->
                    temporal(shape.group("name"), false, arguments);
            default -> null;
        };
    }

    private static @Nullable SqlType temporal(String name, boolean zone, Integer... arguments) {
        return switch (name) {
            case "time" -> SqlType.of(zone ? TypeKind.TIMETZ : TypeKind.TIME, arguments);
            case "timestamp" ->
                    SqlType.of(zone ? TypeKind.TIMESTAMPTZ : TypeKind.TIMESTAMP, arguments);
            case "timetz" -> SqlType.of(TypeKind.TIMETZ, arguments);
            case "timestamptz" -> SqlType.of(TypeKind.TIMESTAMPTZ, arguments);
            default -> null;
        };
    }

    private static SqlType floating(Integer... arguments) {
        boolean real = arguments.length > 0 && arguments[0] <= DIGITS_OF_REAL;
        return SqlType.of(real ? TypeKind.REAL : TypeKind.DOUBLE);
    }

    private static Integer[] arguments(@Nullable String text) {
        return text == null || text.isBlank()
                ? new Integer[0]
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toArray(Integer[]::new);
    }

    /**
     * The form of a type: the one that the server itself would keep.
     *
     * @param home the default schema, which a type's name may or may not tell
     */
    static SqlType form(SqlType type, String home) {
        return switch (type.kind()) {
            case TINYINT -> SqlType.of(TypeKind.SMALLINT);
            case BINARY, VARBINARY -> SqlType.of(TypeKind.BLOB);
            case DECIMAL ->
                    type.arguments().size() == 1
                            ? SqlType.of(TypeKind.DECIMAL, type.arguments().get(0), 0)
                            : type;
            case CHAR -> type.arguments().isEmpty() ? SqlType.of(TypeKind.CHAR, 1) : type;
            case TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ ->
                    type.arguments().equals(List.of(MOST_DIGITS)) ? SqlType.of(type.kind()) : type;
            case ARRAY -> {
                SqlType element = form(type.elementType(), home);
                yield element.kind() == TypeKind.ARRAY ? element : SqlType.arrayOf(element);
            }
            case NATIVE -> {
                SqlType parsed = parse(type.nativeText());
                yield parsed.kind() == TypeKind.NATIVE
                        ? SqlType.ofNative(nativeForm(parsed.nativeText(), home))
                        : form(parsed, home);
            }
            default -> type;
        };
    }

    /** Lower case and single spaces outside of quotes, without the default schema. */
    private static String nativeForm(String text, String home) {
        StringBuilder form = new StringBuilder();
        String[] parts = text.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            form.append(i == 0 ? "" : "\"");
            form.append(
                    i % 2 == 1
                            ? parts[i]
                            : SPACES.matcher(parts[i].toLowerCase(Locale.ROOT))
                                    .replaceAll(" ")
                                    .replaceAll(" ?([(),]) ?", "$1"));
        }
        String all = form.toString();
        return all.startsWith(home + ".") ? all.substring(home.length() + 1) : all;
    }
}
