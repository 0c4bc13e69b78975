package dev.retort.codegen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts as Java writes them. */
final class JavaText {

    private static final int LONGEST_CONSTANT = 60_000;
    private static final String BLOCK_INDENT = " ".repeat(24);

    private JavaText() {}

    /** A string, as a text block where it has several lines. */
    static String string(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_CONSTANT) {
            return parts(text);
        }
        return text.indexOf('\n') >= 0 && text.length() > 40 ? block(text) : quoted(text);
    }

    /** A constant has a limit; what is joined when it runs has none. */
    private static String parts(String text) {
        List<String> parts = new ArrayList<>();
        int size = LONGEST_CONSTANT / 4;
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + size, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            parts.add(quoted(text.substring(start, end)));
            start = end;
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    /** A string on one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c, true)));
        return quoted.append('"').toString();
    }

    private static String block(String text) {
        StringBuilder block = new StringBuilder("\"\"\"\n");
        String[] lines = text.split("\n", -1);
        boolean begun = false;
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            String line = line(lines[i], !begun);
            begun |= !line.isEmpty();
            if (!line.isEmpty() || last) {
                block.append(BLOCK_INDENT).append(line);
            }
            if (!last) {
                block.append('\n');
            }
        }
        return block.append("\"\"\"").toString();
    }

    /** The first line begins with no white space as it stands, so that none is stripped. */
    private static String line(String line, boolean first) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean edge = first && i == 0 || i == line.length() - 1;
            if (c == ' ' && edge) {
                text.append("\\s");
            } else if (c == '"') {
                boolean third = text.toString().endsWith("\"\"") || i == line.length() - 1;
                text.append(third ? "\\\"" : "\"");
            } else {
                text.append(escaped(c, false));
            }
        }
        return text.toString();
    }

    private static String escaped(char c, boolean quotes) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '"' -> quotes ? "\\\"" : "\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    c < ' ' || c == 0x7f || Character.isSurrogate(c)
                            ? "\\u%04x".formatted((int) c)
                            : String.valueOf(c);
        };
    }
}
