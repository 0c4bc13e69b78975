package dev.retort.dialect.h2;

import java.util.regex.Pattern;

/**
 * Lists of values in checks. H2 2.4.240 keeps, with {@code IN} and several values, the session that
 * made the check, and refuses every row once that is closed; it keeps an array without one.
 */
final class H2InLists {

    private static final String TEXT = "'(?:[^']++|'')*+'";
    private static final String VALUE = "(?:" + TEXT + "|-?\\d+(?:\\.\\d+)?)";
    private static final String VALUES = VALUE + "(?:\\s*,\\s*" + VALUE + ")+";
    private static final String OTHER = TEXT + "|\"(?:[^\"]++|\"\")*+\"";

    private static final Pattern LIST =
            Pattern.compile(
                    OTHER
                            + "|(?i:\\b(?<not>NOT\\s+)?IN\\s*\\(\\s*(?<values>"
                            + VALUES
                            + ")\\s*\\))");

    private static final Pattern ARRAY =
            Pattern.compile(
                    OTHER + "|(?:= ANY|(?<not><> ALL))\\(ARRAY \\[(?<values>" + VALUES + ")\\]\\)");

    private H2InLists() {}

    /** An expression as this release of H2 keeps it well. */
    static String asArrays(String expression) {
        return replace(LIST, expression, "= ANY(ARRAY[", "<> ALL(ARRAY[", "])");
    }

    /** The same as it was meant. */
    static String asLists(String expression) {
        return replace(ARRAY, expression, "IN(", "NOT IN(", ")");
    }

    private static String replace(
            Pattern pattern, String expression, String begin, String negated, String end) {
        return pattern.matcher(expression)
                .replaceAll(
                        match -> {
                            String values = match.group(2);
                            String text =
                                    values == null
                                            ? match.group()
                                            : (match.group(1) == null ? begin : negated)
                                                    + values
                                                    + end;
                            return java.util.regex.Matcher.quoteReplacement(text);
                        });
    }
}
