package dev.retort.dialect.mysql;

import dev.retort.schema.Column;
import dev.retort.schema.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults in the one form in which they are compared: converted to the column's type. */
final class MySqlDefaults {

    private static final Pattern BYTES =
            Pattern.compile("(?i)(?:x '|0x)(?<digits>(?:[0-9a-f]{2})+)'?");

    private final MySqlFacts facts;
    private final MySqlExpressions expressions;

    MySqlDefaults(MySqlFacts facts) {
        this.facts = facts;
        this.expressions = new MySqlExpressions(facts.backslashEscapes());
    }

    @Nullable String form(Column column, String sql) {
        String form = expressions.form(sql);
        if (form.equals("null")) {
            return null;
        }
        SqlType type = column.type();
        if (MySqlTypes.isNumber(type)) {
            return number(type, form);
        }
        boolean bits = type.toString().startsWith("bit");
        if (bits) {
            return bits(form);
        }
        boolean quotes = takesQuotes(type) && form.matches("(- |\\+ )?[0-9.]+");
        return quotes ? "'" + form.replace(" ", "").replace("+", "") + "'" : text(form);
    }

    /** Bytes told as such are told as text. */
    private String text(String form) {
        Matcher bytes = BYTES.matcher(form);
        if (!bytes.matches()) {
            return form;
        }
        String value =
                new String(HexFormat.of().parseHex(bytes.group("digits")), StandardCharsets.UTF_8);
        return MySqlText.string(value, facts.backslashEscapes());
    }

    private static boolean takesQuotes(SqlType type) {
        return switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, TIMESTAMPTZ, BINARY, VARBINARY, BLOB -> true;
            default -> MySqlTypes.isText(type);
        };
    }

    private static String number(SqlType type, String form) {
        String bare = form.replace("'", "").replace("- ", "-").replace("+ ", "");
        BigDecimal value;
        try {
            value = new BigDecimal(bare.strip());
        } catch (NumberFormatException e) {
            return bits(form);
        }
        boolean exact = type.arguments().size() == 2;
        BigDecimal stored =
                exact ? value.setScale(type.arguments().get(1), RoundingMode.HALF_UP) : value;
        return stored.stripTrailingZeros().toPlainString();
    }

    /** {@code b'101'}, {@code 0b101} and {@code 5} are the same. */
    private static String bits(String form) {
        String digits = form.replace(" ", "");
        if (digits.matches("b'[01]+'")) {
            return String.valueOf(
                    Long.parseUnsignedLong(digits.substring(2, digits.length() - 1), 2));
        }
        return digits.matches("0b[01]+")
                ? String.valueOf(Long.parseUnsignedLong(digits.substring(2), 2))
                : form;
    }
}
