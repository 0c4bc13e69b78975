package dev.retort.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a header by their keys, those of Java: {@code dependsOn}; and their defaults. */
final class HeaderValues {

    static final String ID = "id";
    static final String REVISES = "revises";
    static final String DEPENDS_ON = "dependsOn";
    static final String LABELS = "labels";
    static final String MESSAGE = "message";
    static final String TRANSACTIONAL = "transactional";
    static final String IRREVERSIBLE = "irreversible";

    /** The keys that hold several texts. */
    static final List<String> LISTS = List.of(REVISES, DEPENDS_ON, LABELS);

    /** All keys. */
    static final List<String> KEYS =
            List.of(ID, REVISES, DEPENDS_ON, LABELS, MESSAGE, TRANSACTIONAL, IRREVERSIBLE);

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Takes a value; false if the key has one already. */
    boolean put(String key, List<String> value) {
        return values.put(key, value) == null;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    private String text(String key) {
        List<String> value = values.getOrDefault(key, List.of());
        return value.isEmpty() ? "" : value.get(0);
    }

    private List<String> list(String key) {
        return values.getOrDefault(key, List.of());
    }

    ScriptHeader header() {
        return new ScriptHeader(
                text(ID),
                list(REVISES),
                list(DEPENDS_ON),
                list(LABELS),
                text(MESSAGE),
                !text(TRANSACTIONAL).equals("false"),
                text(IRREVERSIBLE));
    }
}
