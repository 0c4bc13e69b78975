package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.SqliteTypes.Affinity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the values of a column become under another type, and which of them would be lost by it.
 *
 * @param value an expression over the old columns
 * @param loss the condition on a row whose value would be lost; empty where none can be
 */
record Conversion(String value, Optional<String> loss) {

    /** Types without an affinity of their own for which text is the right thing to hold. */
    private static final List<String> KEEPING_TEXT =
            List.of("DATE", "TIME", "UUID", "JSON", "BINARY", "XML", "ANY");

    /** More digits than these a number with a point may not hold. */
    private static final int SAFE_DIGITS = 15;

    /** As CAST does it, where the new type treats values otherwise; else they stay as they are. */
    static Conversion of(String source, String from, String to, boolean strict) {
        Affinity target = SqliteTypes.affinity(to);
        if (strict && isAny(to)) {
            return new Conversion(source, Optional.empty());
        }
        if (isKept(SqliteTypes.affinity(from), target, to)) {
            boolean read = target == Affinity.NUMERIC && holdsText(from);
            return new Conversion(
                    source,
                    read
                            ? Optional.of(
                                    readsAsNumber(source)
                                            + " AND "
                                            + source
                                            + " <> "
                                            + text(source))
                            : Optional.empty());
        }
        String cast = "CAST(" + source + " AS " + target + ")";
        return new Conversion(
                cast,
                Optional.of(
                        switch (target) {
                            case TEXT -> lostAsText(source);
                            case BLOB -> "typeof(" + source + ") IN ('integer', 'real')";
                            case INTEGER, REAL, NUMERIC -> lostAsNumber(source, cast);
                        }));
    }

    /** The type that holds any value as it is, in a table that is strict. */
    static boolean isAny(String type) {
        return type.equalsIgnoreCase("ANY");
    }

    /** A text that the affinity of numbers makes one of. */
    static String readsAsNumber(String source) {
        return "typeof(%s) = 'text' AND %s = CAST(%s AS NUMERIC)".formatted(source, source, source);
    }

    private static boolean holdsText(String type) {
        Affinity affinity = SqliteTypes.affinity(type);
        return affinity == Affinity.TEXT || affinity == Affinity.BLOB;
    }

    /** What is read from a number that a text became. */
    private static String text(String source) {
        return "CAST(CAST(" + source + " AS NUMERIC) AS TEXT)";
    }

    /** Bytes stay what they are, but an odd number of them is no text of UTF-16. */
    private static String lostAsText(String source) {
        return ("CASE typeof(%1$s) WHEN 'real' THEN CAST(CAST(%1$s AS TEXT) AS REAL) <> %1$s"
                        + " WHEN 'blob' THEN CAST(CAST(%1$s AS TEXT) AS BLOB) <> %1$s END")
                .formatted(source);
    }

    /**
     * A text is compared with a number as the number that it spells, if it spells one; digits that
     * this number cannot hold, and what stands behind a NUL, go unseen there, and that infinity
     * stands for what is too large. What the number itself is written as needs no such look, which
     * is slow.
     */
    private static String lostAsNumber(String source, String cast) {
        return ("CAST(%2$s AS TEXT) <> %1$s AND (%1$s <> %2$s"
                        + " OR (typeof(%1$s) = 'text' AND (instr(%1$s, char(0)) > 0"
                        + " OR %2$s IN (9e999, -9e999)"
                        + " OR (length(%1$s) > %3$d AND %4$s NOT IN (%5$s, %6$s, %7$s)))))")
                .formatted(
                        source,
                        cast,
                        SAFE_DIGITS,
                        digits(source),
                        digits("CAST(" + cast + " AS TEXT)"),
                        digits("printf('%!.16g', " + cast + ")"),
                        digits("printf('%!.17g', " + cast + ")"));
    }

    /** The digits of a number from the first to the last that is not zero, without its exponent. */
    private static String digits(String number) {
        return ("trim(replace(ltrim(trim(substr(%1$s, 1, instr(lower(%1$s) || 'e', 'e') - 1)), '+-'), '.', ''), '0')")
                .formatted(number);
    }

    /** Whether values of one affinity stay what they are under a type of another. */
    private static boolean isKept(Affinity from, Affinity to, String type) {
        String text = type.toUpperCase(Locale.ROOT);
        return switch (to) {
            case NUMERIC ->
                    from == to
                            || from == Affinity.INTEGER
                            || from == Affinity.REAL
                            || KEEPING_TEXT.stream().anyMatch(text::contains);
            case BLOB -> from == to || text.isEmpty();
            case INTEGER, REAL, TEXT -> from == to;
        };
    }
}
