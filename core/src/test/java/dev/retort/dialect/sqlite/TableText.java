package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a table read apart by an expression of its own, with nothing of the dialect in it.
 *
 * @param elements its columns and constraints, each as words without comments
 * @param options what stands behind the last parenthesis
 * @param comments its comments
 */
record TableText(List<List<String>> elements, List<String> options, List<String> comments) {

    private static final Pattern WORD =
            Pattern.compile(
                    "--[^\\n]*|/\\*.*?\\*/|'(?:''|[^'])*'|\"(?:\"\"|[^\"])*\"|`(?:``|[^`])*`"
                            + "|\\[[^\\]]*\\]|[\\w$\\x{80}-\\x{10FFFF}]+|\\s+|.",
                    Pattern.DOTALL);

    static TableText of(String sql) {
        TableText text = new TableText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matcher words = WORD.matcher(sql);
        int depth = 0;
        boolean behind = false;
        while (words.find()) {
            String word = words.group();
            if (word.startsWith("--") || word.startsWith("/*")) {
                text.comments.add(word.strip());
                continue;
            }
            if (word.isBlank()) {
                continue;
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (word.equals("(") && depth == 1) {
                text.elements.add(new ArrayList<>());
            } else if (depth == 0) {
                if (behind) {
                    text.options.add(word.toUpperCase(Locale.ROOT));
                }
                behind |= word.equals(")");
            } else if (word.equals(",") && depth == 1) {
                text.elements.add(new ArrayList<>());
            } else {
                text.elements.get(text.elements.size() - 1).add(word);
            }
        }
        return text;
    }

    /** A name without its quotes and without regard to case. */
    static String plain(String word) {
        String name = word;
        char first = word.charAt(0);
        if (word.length() > 1 && (first == '"' || first == '`' || first == '[' || first == '\'')) {
            String quote = word.substring(word.length() - 1);
            name = word.substring(1, word.length() - 1).replace(quote + quote, quote);
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether an element has a name among its words; a string is none. */
    static boolean has(List<String> element, String name) {
        return element.stream()
                .filter(it -> !it.startsWith("'") || element.indexOf(it) == 0)
                .anyMatch(it -> plain(it).equals(name.toLowerCase(Locale.ROOT)));
    }

    /** The conditions of all checks, wherever they stand, their words without case, in order. */
    List<String> checks() {
        List<String> checks = new ArrayList<>();
        for (List<String> element : elements) {
            for (int i = 0; i < element.size(); i++) {
                if (element.get(i).equalsIgnoreCase("CHECK")) {
                    checks.add(condition(element, i + 1));
                }
            }
        }
        checks.sort(String::compareTo);
        return checks;
    }

    private static String condition(List<String> element, int from) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = from; i < element.size(); i++) {
            String word = element.get(i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            text.append(word.startsWith("'") ? word : plain(word)).append(' ');
            if (depth == 0) {
                break;
            }
        }
        return text.toString();
    }

    /** The elements that do not have any of these names, in order. */
    List<List<String>> without(List<String> names) {
        return elements.stream().filter(it -> names.stream().noneMatch(n -> has(it, n))).toList();
    }
}
