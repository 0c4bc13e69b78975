package dev.retort.codegen;

import java.util.Map;

/**
 * What a new script shall look like.
 *
 * @param template what it is made from
 * @param texts what its placeholders stand for, beside what the revision itself says: when it is
 *     made, by whom, and what {@code -x} gave
 */
public record ScriptForm(ScriptTemplate template, Map<String, String> texts) {

    static final ScriptForm JAVA = new ScriptForm(ScriptTemplate.JAVA, Map.of());
    static final ScriptForm SQL = new ScriptForm(ScriptTemplate.SQL, Map.of());

    public ScriptForm {
        texts = Map.copyOf(texts);
    }
}
