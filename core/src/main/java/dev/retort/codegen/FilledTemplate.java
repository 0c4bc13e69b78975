package dev.retort.codegen;

import dev.retort.error.MalformedTemplateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template being filled, line by line. A placeholder that stands alone on its line is replaced by
 * lines, indented as it is; where it stands for nothing, its line goes.
 */
final class FilledTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\$?)\\{([^{}\\n]*)}");
    private static final List<String> NEEDED = List.of("header", "upgrade", "downgrade", "methods");
    private static final String ARGUMENT = "x:";
    private static final String OTHERWISE = ":-";

    private final ScriptTemplate template;
    private final List<String> lines;
    private final boolean java;
    private final Map<String, String> texts;
    private final Map<String, String> blocks = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<String> filled = new ArrayList<>();

    /**
     * @param texts what stands for a placeholder within a line
     */
    FilledTemplate(ScriptTemplate template, boolean java, Map<String, String> texts) {
        this.template = template;
        this.lines = template.text().lines().toList();
        this.java = java;
        this.texts = texts;
    }

    /** Lines that stand for a placeholder from here on; indented for Java as in a method. */
    void block(String name, String text) {
        blocks.put(name, text.stripTrailing());
    }

    List<String> lines() {
        return lines;
    }

    /** A line that no placeholder stands in. */
    void add(String line) {
        filled.add(line);
    }

    /** Whether nothing, or a blank line, came last. */
    boolean afterBlank() {
        return filled.isEmpty() || filled.get(filled.size() - 1).isBlank();
    }

    /** Fills lines of the template, from 0, up to an end. */
    void fill(int from, int end) {
        for (int i = from; i < end; i++) {
            String line = lines.get(i);
            String alone = alone(line);
            if (alone.isEmpty()) {
                filled.add(inline(line, i));
                continue;
            }
            used.add(alone);
            String text = String.valueOf(blocks.get(alone));
            if (!text.isEmpty()) {
                indented(text, line.indexOf('$')).forEach(filled::add);
            } else if (afterBlank()) {
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "}";
                if (next.isBlank()) {
                    i++;
                } else if (next.strip().equals("}") && !filled.isEmpty()) {
                    filled.remove(filled.size() - 1);
                }
            }
        }
    }

    /** The name of the block that stands alone on a line; empty where none does. */
    private String alone(String line) {
        Matcher placeholder = PLACEHOLDER.matcher(line.strip());
        return placeholder.matches()
                        && placeholder.group(1).isEmpty()
                        && blocks.containsKey(placeholder.group(2))
                ? placeholder.group(2)
                : "";
    }

    /** SQL stays as it is, since a text of several lines may stand in it. */
    private List<String> indented(String text, int indent) {
        List<String> all = List.of(text.split("\n", -1));
        if (!java) {
            return all;
        }
        int own = all.get(0).length() - all.get(0).stripLeading().length();
        String more = " ".repeat(Math.max(indent - own, 0));
        int less = Math.max(own - indent, 0);
        List<String> shifted = new ArrayList<>();
        for (String line : all) {
            int blanks = line.length() - line.stripLeading().length();
            shifted.add(line.isBlank() ? line : more + line.substring(Math.min(less, blanks)));
        }
        return shifted;
    }

    private String inline(String line, int number) {
        Matcher placeholder = PLACEHOLDER.matcher(line);
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            String value =
                    placeholder.group(1).isEmpty()
                            ? value(placeholder.group(2), number, placeholder.start())
                            : placeholder.group().substring(1);
            placeholder.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return placeholder.appendTail(text).toString();
    }

    private String value(String name, int number, int column) {
        String block = blocks.get(name);
        if (block != null) {
            used.add(name);
            return block.strip();
        }
        int otherwise = name.indexOf(OTHERWISE);
        String key = otherwise < 0 ? name : name.substring(0, otherwise);
        String text = texts.get(key);
        if (text == null && otherwise >= 0 && key.startsWith(ARGUMENT)) {
            text = name.substring(otherwise + OTHERWISE.length());
        }
        if (text == null) {
            throw unknown(key, number + 1);
        }
        return java ? place(number, column).written(text) : ofSql(text, lines.get(number), column);
    }

    private static String ofSql(String text, String line, int column) {
        String plain = text.replaceAll("\\s+", " ");
        long quotes = line.substring(0, column).chars().filter(it -> it == '\'').count();
        boolean quoted = quotes % 2 == 1 && !line.stripLeading().startsWith("--");
        return quoted ? plain.replace("'", "''") : plain;
    }

    private JavaPlace place(int number, int column) {
        StringBuilder before = new StringBuilder();
        lines.forEach(line -> before.append(line).append('\n'));
        int position = column;
        for (int i = 0; i < number; i++) {
            position += lines.get(i).length() + 1;
        }
        return JavaPlace.at(before.toString(), position);
    }

    private MalformedTemplateException unknown(String name, int line) {
        if (name.startsWith(ARGUMENT)) {
            String argument = name.substring(ARGUMENT.length());
            return new MalformedTemplateException(
                    template.path(),
                    line,
                    "The template asks for \"%s\". Give it by \"-x %s=…\", or write what stands there otherwise: \"${x:%s:-…}\"."
                            .formatted(argument, argument, argument));
        }
        Set<String> known = new TreeSet<>(blocks.keySet());
        texts.keySet().stream().filter(it -> !it.startsWith(ARGUMENT)).forEach(known::add);
        return new MalformedTemplateException(
                template.path(),
                line,
                "\"${%s}\" stands for nothing. Known are %s, and x:NAME; \"$${\" is \"${\" itself."
                        .formatted(name, String.join(", ", known)));
    }

    /** The text, once all is filled; what the revision says has to be in it. */
    String text() {
        for (String name : NEEDED) {
            if (!blocks.getOrDefault(name, "").isEmpty() && !used.contains(name)) {
                throw new MalformedTemplateException(
                        template.path(),
                        0,
                        "The template has no place for a part of this revision. Write \"${%s}\" where it belongs."
                                .formatted(name));
            }
        }
        while (!filled.isEmpty() && afterBlank()) {
            filled.remove(filled.size() - 1);
        }
        return String.join("\n", filled) + "\n";
    }
}
