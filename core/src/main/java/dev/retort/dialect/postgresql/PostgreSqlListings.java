package dev.retort.dialect.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code IN} over words, brought back to what was written. The server tells {@code name IN ('a',
 * 'b')} of a {@code varchar} by an array under two casts, and would tell that text differently once
 * more if it were given it.
 */
final class PostgreSqlListings {

    private static final String WORD = "'(?:[^']|'')*'";

    private static final Pattern LISTING =
            Pattern.compile(
                    "\\)::text (= ANY|<> ALL) \\(\\(ARRAY\\[("
                            + WORD
                            + "::character varying(?:, "
                            + WORD
                            + "::character varying)*)]\\)::text\\[]\\)");

    private static final Pattern WORD_WITH_TYPE =
            Pattern.compile("(" + WORD + ")::character varying");

    private PostgreSqlListings() {}

    /** The text with every such listing as {@code IN} or {@code NOT IN}. */
    static String written(String text) {
        Matcher listing = LISTING.matcher(text);
        StringBuilder written = new StringBuilder();
        int from = 0;
        while (listing.find()) {
            int open = opening(text, listing.start());
            if (open < from) {
                continue;
            }
            String operand = text.substring(open + 1, listing.start());
            written.append(text, from, open)
                    .append(operand.matches("[\\w.]+") ? operand : "(" + operand + ")")
                    .append(listing.group(1).startsWith("=") ? " IN (" : " NOT IN (")
                    .append(WORD_WITH_TYPE.matcher(listing.group(2)).replaceAll("$1"))
                    .append(')');
            from = listing.end();
        }
        return from == 0 ? text : written.append(text.substring(from)).toString();
    }

    /** Where the parenthesis opens that closes here. */
    private static int opening(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : 0;
            if (c == '(' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
