package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table that a statement creates, as far as its first words tell. */
final class CreatedTable {

    private static final String SPACE = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*";

    private static final String TABLE =
            SPACE + "CREATE\\s" + SPACE + "(?:UNLOGGED\\s+|CACHED\\s+)?TABLE\\b" + SPACE;

    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|`[^`]+`|\\[[^]]+]|[\\p{L}_][\\w$]*)";

    /** One that may be there already, or is gone with the session, is of no interest. */
    private static final Pattern STATEMENT =
            Pattern.compile(
                    TABLE + "(?!IF\\s)" + NAME + "(?:\\." + NAME + ")?.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PERHAPS =
            Pattern.compile(TABLE + "IF\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CreatedTable() {}

    /** Whether a statement creates a table only if that is not there. */
    static boolean isPerhaps(String sql) {
        return PERHAPS.matcher(sql).matches();
    }

    static Optional<QualifiedName> of(String sql, Dialect dialect) {
        Matcher statement = STATEMENT.matcher(sql);
        if (!statement.matches()) {
            return Optional.empty();
        }
        String first = name(statement.group(1), dialect);
        return Optional.of(
                statement.group(2) == null
                        ? QualifiedName.of(first)
                        : new QualifiedName(first, name(statement.group(2), dialect)));
    }

    private static String name(String written, Dialect dialect) {
        char first = written.charAt(0);
        return switch (first) {
            case '"' ->
                    dialect.canonicalName(
                            written.substring(1, written.length() - 1).replace("\"\"", "\""), true);
            case '`', '[' ->
                    dialect.canonicalName(written.substring(1, written.length() - 1), true);
            default -> dialect.canonicalName(written, false);
        };
    }
}
