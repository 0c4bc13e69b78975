package dev.retort.diff;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an SQL text, as far as they may be names: what a text mentions is told by its words,
 * not by its grammar, and errs on the side of too much.
 */
final class Words {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "--[^\\n]*|/\\*.*?\\*/"
                            + "|\"(?<double>(?:[^\"]|\"\")*)\""
                            + "|`(?<back>(?:[^`]|``)*)`"
                            + "|\\[(?<bracket>[^\\]']*)\\]"
                            + "|(?<bare>[\\p{L}_][\\p{L}\\p{N}_$]*)",
                    Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private Words() {}

    /**
     * All words by their keys, those within string literals too, where names of sequences stand.
     */
    static Set<String> of(String sql, Keys keys) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String bare = matcher.group("bare");
            if (bare != null) {
                words.add(keys.of(bare));
                words.add(keys.of(bare.toLowerCase(Locale.ROOT)));
            } else if (quoted(matcher) != null) {
                words.add(keys.of(unquoted(matcher)));
                words.addAll(of(unquoted(matcher), keys));
            }
        }
        return words;
    }

    private static @org.jspecify.annotations.Nullable String quoted(Matcher matcher) {
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

    /** The text with words put in the place of others, outside string literals. */
    static String replace(String sql, Map<String, String> names) {
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
        return quoted ? token.charAt(0) + other + token.charAt(0) : other;
    }
}
