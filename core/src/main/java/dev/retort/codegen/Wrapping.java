package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;

/** An expression of Java on as many lines as it takes to keep each of them short. */
final class Wrapping {

    private static final int WIDTH = 100;
    private static final String DEEPER = " ".repeat(8);

    private Wrapping() {}

    /**
     * The expression; the first line stands behind what is there already.
     *
     * @param indent what the line begins with on which the expression begins
     */
    static String of(String expression, String indent) {
        boolean fits = indent.length() + expression.length() < WIDTH;
        if (fits || expression.indexOf('\n') >= 0) {
            return expression;
        }
        String deeper = indent + DEEPER;
        List<String> links = links(expression);
        if (links.size() > 1) {
            StringBuilder text = new StringBuilder(of(links.get(0), indent));
            links.subList(1, links.size())
                    .forEach(link -> text.append('\n').append(deeper).append(of(link, deeper)));
            return text.toString();
        }
        if (expression.startsWith("\"")) {
            return literal(expression, indent);
        }
        int open = expression.indexOf('(');
        if (open < 0 || !expression.endsWith(")") || open == expression.length() - 2) {
            return expression;
        }
        List<String> arguments = new ArrayList<>();
        for (String argument :
                split(expression.substring(open + 1, expression.length() - 1), ',')) {
            arguments.add("\n" + deeper + of(argument.strip(), deeper));
        }
        return expression.substring(0, open + 1) + String.join(",", arguments) + ")";
    }

    /** A call and those that are made on what it gives, each with its dot. */
    private static List<String> links(String expression) {
        List<String> links = new ArrayList<>();
        for (String part : split(expression, '.')) {
            int last = links.size() - 1;
            if (links.isEmpty()) {
                links.add(part);
            } else if (links.get(last).endsWith(")")) {
                links.add("." + part);
            } else {
                links.set(last, links.get(last) + "." + part);
            }
        }
        return links;
    }

    /** The parts between a sign that stands in no parentheses and no literal. */
    private static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '{' || c == '<') {
                depth++;
            } else if (c == ')' || c == '}' || c == '>') {
                depth--;
            } else if (c == sign && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** A literal as several that are joined, each ending behind a space where there is one. */
    private static String literal(String literal, String indent) {
        StringBuilder text = new StringBuilder();
        String rest = literal;
        int room = WIDTH - indent.length() - DEEPER.length() - 4;
        while (rest.length() > room) {
            int end = end(rest, room);
            if (end <= 1 || end >= rest.length() - 1) {
                break;
            }
            text.append(rest, 0, end).append("\"\n").append(indent).append(DEEPER).append("+ ");
            rest = "\"" + rest.substring(end);
        }
        return text.append(rest).toString();
    }

    /** Where a literal may be cut: behind a space, else anywhere but within an escape. */
    private static int end(String literal, int room) {
        int space = -1;
        int last = -1;
        for (int i = 1; i < room; i++) {
            last = i;
            if (literal.charAt(i) == '\\') {
                i += literal.startsWith("\\u", i) ? 5 : 1;
            } else if (literal.charAt(i) == ' ') {
                space = i + 1;
            }
        }
        return space > room / 2 ? space : last;
    }
}
