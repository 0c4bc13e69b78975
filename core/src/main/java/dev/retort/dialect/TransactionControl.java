package dev.retort.dialect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements by which a script begins or ends a transaction itself. */
public final class TransactionControl {

    private static final String SPACE = "(?:\\s|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)";

    /** Savepoints, and blocks that only begin with one of the words, are something else. */
    private static final Pattern STATEMENT =
            Pattern.compile(
                    (SPACE + "*+(")
                            + "(?:COMMIT|END|ROLLBACK|ABORT)(?:\\s+(?:WORK|TRANSACTION|AND|RELEASE|PREPARED)\\b.*)?"
                            + "|BEGIN(?:\\s+(?:WORK|TRANSACTION|DEFERRED|IMMEDIATE|EXCLUSIVE|ISOLATION|READ)\\b.*)?"
                            + "|START\\s+TRANSACTION\\b.*"
                            + "|PREPARE\\s+TRANSACTION\\b.*"
                            + "|SET\\s+(?:SESSION\\s+|LOCAL\\s+|@@(?:SESSION\\.|LOCAL\\.)?)?AUTOCOMMIT\\b.*"
                            + (")" + SPACE + "*+"),
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SAVEPOINT =
            Pattern.compile(
                    "ROLLBACK\\s+(?:WORK\\s+|TRANSACTION\\s+)?TO\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TransactionControl() {}

    /** The words of a statement that begins or ends a transaction; empty for any other. */
    public static Optional<String> of(String sql) {
        Matcher statement = STATEMENT.matcher(sql);
        if (!statement.matches() || SAVEPOINT.matcher(statement.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                statement.group(1).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    }
}
