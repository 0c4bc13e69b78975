package dev.retort.schema;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of an SQL text, as far as they may be names: what a text mentions is told by its words,
 * not by its grammar, and errs on the side of too much.
 */
public final class SqlWords {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "--[^\\n]*|/\\*.*?\\*/"
                            + "|\"(?<double>(?:[^\"]|\"\")*)\""
                            + "|`(?<back>(?:[^`]|``)*)`"
                            + "|\\[(?<bracket>[^\\]']*)\\]"
                            + "|(?<bare>[\\p{L}_][\\p{L}\\p{N}_$]*)",
                    Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private static final Predicate<String> REGULAR =
            Pattern.compile("[a-z_][a-z0-9_]*").asMatchPredicate();

    private SqlWords() {}

    /**
     * All words under a key, those within string literals too, where names of sequences stand; a
     * word without quotes under that of its lower case also.
     */
    public static Set<String> of(String sql, UnaryOperator<String> key) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String bare = matcher.group("bare");
            if (bare != null) {
                words.add(key.apply(bare));
                words.add(key.apply(bare.toLowerCase(Locale.ROOT)));
            } else if (quoted(matcher) != null) {
                words.add(key.apply(unquoted(matcher)));
                words.addAll(of(unquoted(matcher), key));
            }
        }
        return words;
    }

    private static @Nullable String quoted(Matcher matcher) {
        for (String group : new String[] {"double", "back", "bracket"}) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static String unquoted(Matcher matcher) {
        String text = quoted(matcher);
        return text == null ? "" : text.replace("\"\"", "\"").replace("``", "`");
    }

    /** Whether an expression over columns names one: not in a string, nor as what is called. */
    public static boolean hasColumn(String sql, String column) {
        String outside = LITERAL.matcher(sql).replaceAll("''");
        Matcher matcher = TOKEN.matcher(outside);
        while (matcher.find()) {
            String bare = matcher.group("bare");
            String word = bare == null ? unquoted(matcher) : bare;
            String rest = outside.substring(matcher.end()).stripLeading();
            boolean head = rest.startsWith("(") || rest.startsWith(".");
            if (word.equalsIgnoreCase(column) && !head) {
                return true;
            }
        }
        return false;
    }

    /** The text with words put in the place of others, outside string literals. */
    public static String replace(String sql, Map<String, String> names) {
        if (names.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        Matcher literal = LITERAL.matcher(sql);
        int end = 0;
        while (literal.find()) {
            text.append(replaceOutside(sql.substring(end, literal.start()), names));
            text.append(literal.group());
            end = literal.end();
        }
        return text.append(replaceOutside(sql.substring(end), names)).toString();
    }

    private static String replaceOutside(String sql, Map<String, String> names) {
        return TOKEN.matcher(sql)
                .replaceAll(match -> Matcher.quoteReplacement(replaced(match.group(), names)));
    }

    private static String replaced(String token, Map<String, String> names) {
        boolean quoted = token.startsWith("\"") || token.startsWith("`");
        String bare = quoted ? token.substring(1, token.length() - 1) : token;
        String other = names.getOrDefault(bare, names.get(bare.toLowerCase(Locale.ROOT)));
        if (other == null) {
            return token;
        }
        String quote = quoted ? token.substring(0, 1) : REGULAR.test(other) ? "" : "\"";
        return quote + other + quote;
    }
}
