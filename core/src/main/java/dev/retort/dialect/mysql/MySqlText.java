package dev.retort.dialect.mysql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Strings of SQL, read and written, and text that names the database it was read from. */
final class MySqlText {

    private MySqlText() {}

    /** A string between quotes; what clients change or end at where it stands bare is escaped. */
    static String string(String value, boolean backslashEscapes) {
        String doubled = value.replace("'", "''");
        String escaped =
                doubled.replace("\\", "\\\\")
                        .replace("\0", "\\0")
                        .replace("\r", "\\r")
                        .replace("\u001a", "\\Z");
        return "'" + (backslashEscapes ? escaped : doubled) + "'";
    }

    /** What stands between the quotes of a string. */
    static String value(String literal, boolean backslashEscapes) {
        char quote = literal.charAt(0);
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i++;
                value.append(escaped(literal.charAt(i)));
            } else {
                value.append(c);
                if (c == quote) {
                    i++;
                }
            }
        }
        return value.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    /** A string, whatever its quotes, as this library writes it. */
    static String canonical(String literal, boolean backslashEscapes) {
        return string(value(literal, backslashEscapes), backslashEscapes);
    }

    /**
     * The text of a body in the catalog, as it can be executed: there every backslash of a string
     * stands for itself.
     */
    static String body(String catalogText, boolean backslashEscapes) {
        if (!backslashEscapes || catalogText.indexOf('\\') < 0) {
            return catalogText;
        }
        StringBuilder text = new StringBuilder();
        for (Token token : Tokenizer.of(catalogText, false)) {
            text.append(
                    token.kind() == Token.Kind.STRING
                            ? token.text().replace("\\", "\\\\")
                            : token.text());
        }
        return text.toString();
    }

    /** Text of the catalog without the name of the database before names of its tables. */
    static String withoutDatabase(String sql, @Nullable String database, boolean backslashEscapes) {
        if (database == null || !sql.contains("`" + database.replace("`", "``") + "`.")) {
            return sql;
        }
        List<Token> tokens = Tokenizer.of(sql, backslashEscapes);
        boolean alias = isAlias(tokens, database);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean qualifier =
                    isName(tokens, i, database)
                            && isDot(tokens, i + 1)
                            && !isDot(tokens, i - 1)
                            && (!alias || isDot(tokens, i + 3));
            if (qualifier) {
                i++;
            } else {
                text.append(tokens.get(i).text());
            }
        }
        return text.toString();
    }

    /** Whether something in the text has the name of the database: {@code `t` `database`}. */
    private static boolean isAlias(List<Token> tokens, String database) {
        for (int i = 2; i < tokens.size(); i++) {
            if (isName(tokens, i, database)
                    && tokens.get(i - 1).isBlank()
                    && (tokens.get(i - 2).kind() == Token.Kind.NAME || tokens.get(i - 2).is(")"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(List<Token> tokens, int at, String name) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.NAME && token.name().equals(name);
    }

    private static boolean isDot(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(".");
    }

    /** Text with its white space outside of quotes made single and its words lower case. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        for (Token token : Tokenizer.of(text.strip(), true)) {
            squeezed.append(
                    switch (token.kind()) {
                        case SPACE -> " ";
                        case WORD -> token.text().toLowerCase(Locale.ROOT);
                        default -> token.text();
                    });
        }
        return squeezed.toString();
    }
}
