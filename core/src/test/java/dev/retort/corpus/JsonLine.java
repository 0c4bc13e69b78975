package dev.retort.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of JSON that is an object of strings and of lists of strings. */
final class JsonLine {

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    static Map<String, Object> parse(String line) {
        JsonLine json = new JsonLine(line.strip());
        Map<String, Object> values = new LinkedHashMap<>();
        json.expect('{');
        while (!json.accept('}')) {
            String key = json.string();
            json.expect(':');
            json.spaces();
            values.put(key, json.text.charAt(json.at) == '[' ? json.list() : json.string());
            json.accept(',');
        }
        return values;
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean accept(char c) {
        spaces();
        if (text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw new IllegalArgumentException("No " + c + " at " + at + " of " + text);
        }
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        expect('[');
        while (!accept(']')) {
            list.add(string());
            accept(',');
        }
        return list;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }
}
