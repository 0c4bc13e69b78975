package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types and the text for them. */
final class MySqlTypes {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<name>[a-z_][a-z0-9_]*(?: precision| varying)?)"
                            + "(?: ?\\( ?(?<arguments>\\d+(?: ?, ?\\d+)?) ?\\))?"
                            + "(?<rest>(?: (?:signed|unsigned|zerofill))*)");

    /** The names of whole numbers, what each is here, and how wide it is shown by default. */
    private static final Pattern SIZED = Pattern.compile("(text|blob)\\((\\d{1,10})\\)");

    private static final Pattern NATIONAL =
            Pattern.compile(
                    "(?:national |n)(?<varies>var)?char(?:acter)?(?<varying> varying| varchar)?"
                            + "(?: ?\\( ?(?<length>\\d{1,9}) ?\\))?");

    /** The most that a character takes where nothing else is said. */
    private static final int BYTES_OF_CHARACTER = 4;

    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "long", "mediumtext",
                    "long varchar", "mediumtext",
                    "long varbinary", "mediumblob");

    private static final Map<String, Whole> WHOLE =
            Map.ofEntries(
                    Map.entry("tinyint", new Whole("tinyint", TypeKind.TINYINT, 4)),
                    Map.entry("int1", new Whole("tinyint", TypeKind.TINYINT, 4)),
                    Map.entry("smallint", new Whole("smallint", TypeKind.SMALLINT, 6)),
                    Map.entry("int2", new Whole("smallint", TypeKind.SMALLINT, 6)),
                    Map.entry("mediumint", new Whole("mediumint", null, 9)),
                    Map.entry("middleint", new Whole("mediumint", null, 9)),
                    Map.entry("int3", new Whole("mediumint", null, 9)),
                    Map.entry("int", new Whole("int", TypeKind.INTEGER, 11)),
                    Map.entry("integer", new Whole("int", TypeKind.INTEGER, 11)),
                    Map.entry("int4", new Whole("int", TypeKind.INTEGER, 11)),
                    Map.entry("bigint", new Whole("bigint", TypeKind.BIGINT, 20)),
                    Map.entry("int8", new Whole("bigint", TypeKind.BIGINT, 20)));

    /** A type of whole numbers. */
    private record Whole(String name, @Nullable TypeKind kind, int width) {

        /** Without a sign it needs no room for one; the largest shows as wide either way. */
        int widthUnsigned() {
            return width == 20 ? 20 : width - 1;
        }
    }

    private final MySqlFacts facts;

    MySqlTypes(MySqlFacts facts) {
        this.facts = facts;
    }

    /** A type as it stands in SQL. */
    String name(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "int";
            case BIGINT -> "bigint";
            case DECIMAL -> "decimal" + arguments(type);
            case REAL -> "float";
            case DOUBLE -> "double";
            case CHAR -> "char" + arguments(type);
            case VARCHAR -> type.arguments().isEmpty() ? "longtext" : "varchar" + arguments(type);
            case TEXT -> "longtext";
            case BINARY -> "binary" + arguments(type);
            case VARBINARY ->
                    type.arguments().isEmpty() ? "longblob" : "varbinary" + arguments(type);
            case BLOB -> "longblob";
            case DATE -> "date";
            case TIME -> "time" + arguments(type);
            case TIMETZ -> throw refuse("has no time with a time zone; use time()");
            case TIMESTAMP -> "datetime" + arguments(type);
            case TIMESTAMPTZ -> "timestamp" + arguments(type);
            case UUID -> facts.hasUuid() ? "uuid" : "binary(16)";
            case JSON -> "json";
            case ARRAY -> throw refuse("has no lists; use json()");
            case NATIVE -> type.nativeText();
        };
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(
                facts.mariaDb() ? "mariadb" : "mysql", "Type", facts.product() + " " + what + ".");
    }

    private static String arguments(SqlType type) {
        List<Integer> arguments = type.arguments();
        if (arguments.isEmpty()) {
            return "";
        }
        return "(" + String.join(",", arguments.stream().map(String::valueOf).toList()) + ")";
    }

    /** A type from the server's text for it, or a user's. */
    SqlType parse(String text) {
        String plain = MySqlText.squeezed(text);
        Matcher shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return SqlType.ofNative(words(plain));
        }
        List<Integer> arguments = numbers(shape.group("arguments"));
        String rest = shape.group("rest").replace(" signed", "");
        Whole whole = WHOLE.get(shape.group("name"));
        if (whole != null) {
            return whole(whole, arguments, rest);
        }
        SqlType type = rest.isEmpty() ? other(shape.group("name"), arguments) : null;
        return type == null ? SqlType.ofNative(tidied(shape.group("name"), arguments, rest)) : type;
    }

    private static List<Integer> numbers(@Nullable String text) {
        List<Integer> numbers = new ArrayList<>();
        if (text != null) {
            for (String number : text.split(",", -1)) {
                numbers.add(Integer.valueOf(number.strip()));
            }
        }
        return numbers;
    }

    private static SqlType whole(Whole whole, List<Integer> arguments, String rest) {
        String signs = rest.contains("zerofill") ? " unsigned zerofill" : rest;
        int width = arguments.isEmpty() ? -1 : arguments.get(0);
        if (whole.kind() == TypeKind.TINYINT && width == 1 && signs.isEmpty()) {
            return SqlType.of(TypeKind.BOOLEAN);
        }
        boolean plain =
                width < 0 || width == (signs.isEmpty() ? whole.width() : whole.widthUnsigned());
        if (plain && signs.isEmpty() && whole.kind() != null) {
            return SqlType.of(whole.kind());
        }
        return SqlType.ofNative(whole.name() + (plain ? "" : "(" + width + ")") + signs);
    }

    private @Nullable SqlType other(String name, List<Integer> arguments) {
        Integer[] given = arguments.toArray(Integer[]::new);
        return switch (name) {
            case "bool", "boolean" -> SqlType.of(TypeKind.BOOLEAN);
            case "decimal", "numeric", "dec", "fixed" -> SqlType.of(TypeKind.DECIMAL, given);
            case "float", "float4" -> floating(arguments);
            case "double", "double precision", "float8", "real" ->
                    arguments.isEmpty() ? SqlType.of(TypeKind.DOUBLE) : null;
            case "char", "character" -> SqlType.of(TypeKind.CHAR, atLeastOne(given));
            case "varchar", "character varying", "varcharacter" ->
                    arguments.isEmpty() ? null : SqlType.of(TypeKind.VARCHAR, given);
            case "longtext" -> SqlType.of(TypeKind.TEXT);
            case "binary" -> SqlType.of(TypeKind.BINARY, atLeastOne(given));
            case "varbinary" -> arguments.isEmpty() ? null : SqlType.of(TypeKind.VARBINARY, given);
            case "longblob" -> SqlType.of(TypeKind.BLOB);
            case "json" -> SqlType.of(TypeKind.JSON);
            case "uuid" -> facts.hasUuid() ? SqlType.of(TypeKind.UUID) : null;
            default -> temporal(name, arguments);
        };
    }

    private static Integer[] atLeastOne(Integer[] given) {
        return given.length == 0 ? new Integer[] {1} : given;
    }

    private static @Nullable SqlType floating(List<Integer> arguments) {
        return switch (arguments.size()) {
            case 0 -> SqlType.of(TypeKind.REAL);
            case 1 -> SqlType.of(arguments.get(0) > 24 ? TypeKind.DOUBLE : TypeKind.REAL);
            default -> null;
        };
    }

    private static @Nullable SqlType temporal(String name, List<Integer> arguments) {
        boolean whole = arguments.isEmpty() || arguments.get(0) == 0;
        Integer[] digits = whole ? new Integer[0] : arguments.toArray(Integer[]::new);
        return switch (name) {
            case "date" -> SqlType.of(TypeKind.DATE);
            case "time" -> SqlType.of(TypeKind.TIME, digits);
            case "datetime" -> SqlType.of(TypeKind.TIMESTAMP, digits);
            case "timestamp" -> SqlType.of(TypeKind.TIMESTAMPTZ, digits);
            default -> null;
        };
    }

    /** What has no kind of its own, in the words of the server. */
    private static String tidied(String name, List<Integer> arguments, String rest) {
        String known =
                switch (name) {
                    case "numeric", "dec", "fixed" -> "decimal";
                    case "double precision", "float8", "real" -> "double";
                    case "float4" -> "float";
                    case "geomcollection" -> "geometrycollection";
                    default -> name;
                };
        if (known.equals("year")) {
            return "year";
        }
        if (known.equals("bit") && arguments.isEmpty()) {
            return "bit(1)";
        }
        String signs = rest.contains("zerofill") ? " unsigned zerofill" : rest;
        List<Integer> kept = known.equals("decimal") ? decimal(arguments) : arguments;
        return known
                + (kept.isEmpty()
                        ? ""
                        : "(" + String.join(",", kept.stream().map(String::valueOf).toList()) + ")")
                + signs;
    }

    private static List<Integer> decimal(List<Integer> arguments) {
        return switch (arguments.size()) {
            case 0 -> List.of(10, 0);
            case 1 -> List.of(arguments.get(0), 0);
            default -> arguments;
        };
    }

    /** {@code enum ( "A", 'B' )} as {@code enum('A','B')}; anything else as it is. */
    private String words(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("enum") && !lower.startsWith("set")) {
            return plain;
        }
        StringBuilder text = new StringBuilder();
        for (Token token : Tokenizer.of(plain, facts.backslashEscapes())) {
            if (token.kind() == Token.Kind.STRING) {
                text.append(MySqlText.canonical(token.text(), facts.backslashEscapes()));
            } else if (!token.isBlank()) {
                text.append(isWordAfterList(text, token) ? " " : "").append(token.lower());
            }
        }
        return text.toString();
    }

    private static boolean isWordAfterList(StringBuilder text, Token token) {
        return token.kind() == Token.Kind.WORD && !text.isEmpty();
    }

    /** The one form of a type in which it is compared. */
    SqlType form(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL ->
                    SqlType.of(TypeKind.DECIMAL, decimal(type.arguments()).toArray(Integer[]::new));
            case CHAR -> SqlType.of(TypeKind.CHAR, first(type));
            case BINARY -> SqlType.of(TypeKind.BINARY, first(type));
            case VARCHAR -> type.arguments().isEmpty() ? SqlType.of(TypeKind.TEXT) : type;
            case VARBINARY -> type.arguments().isEmpty() ? SqlType.of(TypeKind.BLOB) : type;
            case UUID -> facts.hasUuid() ? type : SqlType.of(TypeKind.BINARY, 16);
            case TIME, TIMESTAMP, TIMESTAMPTZ ->
                    type.arguments().equals(List.of(0)) ? SqlType.of(type.kind()) : type;
            case NATIVE -> nativeForm(type);
            default -> type;
        };
    }

    private static Integer[] first(SqlType type) {
        return atLeastOne(type.arguments().toArray(Integer[]::new));
    }

    /** Whether text is of the national character set, which its type says alone. */
    static boolean isNational(SqlType type) {
        return type.kind() == TypeKind.NATIVE
                && NATIONAL.matcher(MySqlText.squeezed(type.nativeText())).matches();
    }

    private static SqlType ofNational(Matcher national) {
        boolean varies = national.group("varies") != null || national.group("varying") != null;
        String length = national.group("length");
        return SqlType.of(
                varies ? TypeKind.VARCHAR : TypeKind.CHAR,
                length == null ? 1 : Integer.parseInt(length));
    }

    /** How wide a number is shown means nothing, unless it is filled up with zeros. */
    private SqlType nativeForm(SqlType type) {
        Matcher national = NATIONAL.matcher(MySqlText.squeezed(type.nativeText()));
        if (national.matches()) {
            return ofNational(national);
        }
        SqlType parsed = parse(type.nativeText());
        String text = parsed.definition();
        if (text == null) {
            return form(parsed);
        }
        Matcher shape = SHAPE.matcher(text);
        boolean shown =
                shape.matches()
                        && WHOLE.containsKey(shape.group("name"))
                        && !text.contains("zerofill");
        return shown ? parse(shape.group("name") + shape.group("rest")) : large(text);
    }

    /** Long text and bytes are of the smallest type that holds as much as they are said to. */
    private SqlType large(String text) {
        Matcher sized = SIZED.matcher(text);
        if (!sized.matches()) {
            return SqlType.ofNative(OTHER_NAMES.getOrDefault(text, text));
        }
        boolean isText = sized.group(1).equals("text");
        long bytes = Long.parseLong(sized.group(2)) * (isText ? BYTES_OF_CHARACTER : 1);
        String size = bytes < 1 << 8 ? "tiny" : bytes < 1 << 16 ? "" : "medium";
        return parse((bytes < 1 << 24 ? size : "long") + sized.group(1));
    }

    /** Whether values are text, so that a collation says how they compare. */
    static boolean isText(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT -> true;
            case NATIVE ->
                    type.nativeText()
                            .matches(
                                    "(?s)(tiny|medium|long)?text\\b.*|(enum|set|varchar|char)\\b.*");
            default -> false;
        };
    }

    /** Whether values are numbers. */
    static boolean isNumber(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> true;
            case NATIVE ->
                    type.nativeText()
                            .matches(
                                    "(tiny|small|medium|big)?int\\b.*|(decimal|float|double)\\b.*");
            default -> false;
        };
    }

    /** Whether it is text or bytes that are kept beside the row, which take only some defaults. */
    static boolean isLarge(SqlType type) {
        return switch (type.kind()) {
            case TEXT, BLOB, JSON -> true;
            case VARCHAR, VARBINARY -> type.arguments().isEmpty();
            case NATIVE ->
                    type.nativeText()
                            .matches(
                                    "(?s)(tiny|medium|long)?(text|blob)\\b.*|(geometry|point)\\b.*");
            default -> false;
        };
    }
}
