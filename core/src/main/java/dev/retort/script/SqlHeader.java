package dev.retort.script;

import dev.retort.error.MalformedScriptException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of an SQL script: the comments {@code -- key: value} before its first statement
 * or section.
 */
final class SqlHeader {

    private static final Map<String, String> KEYS =
            Map.of(
                    "revision", HeaderValues.ID,
                    "revises", HeaderValues.REVISES,
                    "depends-on", HeaderValues.DEPENDS_ON,
                    "labels", HeaderValues.LABELS,
                    "message", HeaderValues.MESSAGE,
                    "transactional", HeaderValues.TRANSACTIONAL,
                    "irreversible", HeaderValues.IRREVERSIBLE);

    private final String path;
    private final Map<String, String> dialects;
    private final HeaderValues values = new HeaderValues();
    private int line;
    private int firstLine;

    private SqlHeader(String path, Map<String, String> dialects) {
        this.path = path;
        this.dialects = dialects;
    }

    /**
     * The header of a text, empty where it has none; null where the text ends before the header
     * does and there is more of it.
     *
     * @param whole whether the text is the whole script
     * @param dialects the dialects by all their names, in lower case
     */
    static @Nullable Optional<ScriptHeader> read(
            String text, boolean whole, String path, Map<String, String> dialects) {
        SqlHeader header = new SqlHeader(path, dialects);
        return header.lines(text, whole) ? header.result() : null;
    }

    /** Reads lines; false where the text ended before the header did. */
    private boolean lines(String text, boolean whole) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                if (!whole) {
                    return false;
                }
                end = text.length();
            }
            line++;
            if (!line(text, at, end)) {
                return true;
            }
            at = end + 1;
        }
        return whole;
    }

    /** Takes a line; false where the header ends before it. */
    private boolean line(String text, int from, int end) {
        int begin = afterBlanks(text, from, end);
        if (begin == end) {
            return true;
        }
        if (!text.startsWith("--", begin)) {
            return false;
        }
        int word = afterBlanks(text, begin + 2, end);
        if (mayBeSection(text, word)
                && Section.parse(text.substring(begin, end).strip(), dialects).isPresent()) {
            return false;
        }
        int colon = text.indexOf(':', word);
        if (colon >= 0 && colon < end) {
            entry(
                    text.substring(word, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1, end).strip());
        }
        return true;
    }

    private static int afterBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean mayBeSection(String text, int at) {
        return text.regionMatches(true, at, "up", 0, 2)
                || text.regionMatches(true, at, "down", 0, 4);
    }

    private void entry(String word, String value) {
        String key = KEYS.get(word);
        if (key == null) {
            refuseMisspelt(word);
            return;
        }
        if (firstLine == 0) {
            firstLine = line;
        }
        if (key.equals(HeaderValues.TRANSACTIONAL) && !value.matches("true|false")) {
            throw malformed("\"transactional\" is \"true\" or \"false\", not \"" + value + "\".");
        }
        if (!values.put(key, HeaderValues.LISTS.contains(key) ? list(value) : List.of(value))) {
            throw malformed("\"" + word + "\" stands here for the second time.");
        }
    }

    private static List<String> list(String value) {
        if (value.indexOf(',') < 0) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Any comment may have a colon; one that nearly is a key was meant as one. */
    private void refuseMisspelt(String word) {
        for (String known : KEYS.keySet()) {
            if (Spelling.isNear(word, known)) {
                throw malformed("\"" + word + "\" is no key; did you mean \"" + known + "\"?");
            }
        }
    }

    private Optional<ScriptHeader> result() {
        if (firstLine == 0) {
            return Optional.empty();
        }
        ScriptHeader header = values.header();
        if (header.id().isEmpty()) {
            line = firstLine;
            throw malformed("The script does not say which revision it is: \"-- revision: …\".");
        }
        return Optional.of(header);
    }

    private MalformedScriptException malformed(String what) {
        return new MalformedScriptException(path, line, what);
    }
}
