package dev.retort.dialect.postgresql;

import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an expression may leave unsaid about types, schemas and the table that it is about. */
final class PostgreSqlCasts {

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.][\\d.]*(?:e[-+]?\\d+)?");
    private static final Pattern SIMPLE_ARRAY = Pattern.compile("'\\{[^\"\\\\{}]*\\}'");

    private static final Set<TypeKind> TEXTS =
            Set.of(TypeKind.TEXT, TypeKind.VARCHAR, TypeKind.CHAR, TypeKind.NATIVE);

    private static final Set<TypeKind> NUMBERS =
            Set.of(
                    TypeKind.SMALLINT,
                    TypeKind.INTEGER,
                    TypeKind.BIGINT,
                    TypeKind.DECIMAL,
                    TypeKind.REAL,
                    TypeKind.DOUBLE);

    private final String home;
    private final @Nullable Table table;

    PostgreSqlCasts(String home, @Nullable Table table) {
        this.home = home;
        this.table = table;
    }

    /** A cast, unless it says no more than the server would add by itself. */
    String cast(String form, String type) {
        SqlType to = PostgreSqlTypes.form(PostgreSqlTypes.parse(type), home);
        if (form.equals("null") || form.startsWith("array[")) {
            return form;
        }
        if (STRING.matcher(form).matches()) {
            String inner = form.substring(1, form.length() - 1);
            if (to.kind() == TypeKind.BOOLEAN
                    && Set.of("t", "f", "true", "false").contains(inner)) {
                return inner.startsWith("t") ? "true" : "false";
            }
            return NUMBERS.contains(to.kind()) && NUMBER.matcher(inner).matches() ? inner : form;
        }
        if (NUMBER.matcher(form).matches() && NUMBERS.contains(to.kind()) && unlimited(to)) {
            return form;
        }
        boolean unsaid =
                to.kind() == TypeKind.TEXT
                                && (isText(form) || form.endsWith(")") && !form.startsWith("("))
                        || form.equals("now()") && to.equals(SqlType.of(TypeKind.TIMESTAMPTZ));
        return unsaid ? form : form + "::" + PostgreSqlTypes.name(to);
    }

    private static boolean unlimited(SqlType type) {
        return type.arguments().isEmpty();
    }

    /** Whether a column holds text, as far as that is known. */
    private boolean isText(String form) {
        if (!form.matches("[\\w\"]+")) {
            return false;
        }
        return table == null
                || table.column(form.replace("\"", ""))
                        .map(it -> TEXTS.contains(PostgreSqlTypes.form(it.type(), home).kind()))
                        .orElse(true);
    }

    /** Two sides with an operator between them. */
    String compared(String left, String sign, String right) {
        return "(" + left + " " + sign + " " + right + ")";
    }

    /** The elements of an array that is written out, or null. */
    @Nullable List<String> elements(String array) {
        if (array.startsWith("array[") && array.endsWith("]")) {
            return PostgreSqlText.split(array.substring("array[".length(), array.length() - 1));
        }
        if (SIMPLE_ARRAY.matcher(array).matches() && !array.equals("'{}'")) {
            return PostgreSqlText.split(array.substring(2, array.length() - 2)).stream()
                    .map(it -> NUMBER.matcher(it).matches() ? it : "'" + it + "'")
                    .toList();
        }
        return null;
    }

    /** A column; the table's name before it goes without saying. */
    String column(List<String> parts) {
        boolean own = table != null && parts.get(0).equals(table.name().name());
        return String.join(".", own && parts.size() == 2 ? parts.subList(1, 2) : parts);
    }

    /** A function; the default schema and the server's own go without saying. */
    String function(List<String> parts) {
        boolean known =
                parts.size() == 2
                        && (parts.get(0).equals(home) || parts.get(0).equals("pg_catalog"));
        return String.join(".", known ? parts.subList(1, 2) : parts);
    }

    /** A call; some functions have two names. */
    String called(String name, List<String> arguments) {
        List<String> all = arguments;
        if (Set.of("nextval", "currval", "setval").contains(name) && !all.isEmpty()) {
            all = new java.util.ArrayList<>(arguments);
            all.set(0, all.get(0).replaceFirst("^'\"?" + Pattern.quote(home) + "\"?\\.", "'"));
        }
        String canonical =
                switch (name) {
                    case "trim" -> "btrim";
                    case "transaction_timestamp" -> "now";
                    case "char_length", "character_length" -> "length";
                    default -> name;
                };
        return canonical + "(" + String.join(", ", all) + ")";
    }
}
