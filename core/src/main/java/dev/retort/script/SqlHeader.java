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
            if (!line(text.substring(at, end).strip())) {
                return true;
            }
            at = end + 1;
        }
        return whole;
    }

    /** Takes a line; false where the header ends before it. */
    private boolean line(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!text.startsWith("--") || Section.parse(text, dialects).isPresent()) {
            return false;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            entry(
                    text.substring(2, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
        return true;
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
