package dev.retort.script;

import dev.retort.error.DuplicateRevisionException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one script of those that are the same: a source and its class file, a resource and its
 * copy. Two that merely have the same id are an error.
 */
final class ScriptMerge {

    private final Map<String, Script> byId = new LinkedHashMap<>();

    void add(Script script) {
        byId.merge(script.id(), script, ScriptMerge::one);
    }

    Collection<Script> scripts() {
        return byId.values();
    }

    private static Script one(Script first, Script second) {
        if (first.format() != second.format() || !isSame(first, second)) {
            throw new DuplicateRevisionException(first.id(), List.of(first.path(), second.path()));
        }
        if (first.isCompiled() == second.isCompiled()) {
            return second.file().modified() > first.file().modified() && !first.isCompiled()
                    ? second
                    : first;
        }
        Script source = first.isCompiled() ? second : first;
        Script compiled = first.isCompiled() ? first : second;
        return source.file().modified() > compiled.file().modified() ? source : compiled;
    }

    private static boolean isSame(Script first, Script second) {
        boolean sameClass =
                !first.className().isEmpty() && first.className().equals(second.className());
        return sameClass || Arrays.equals(first.file().content(), second.file().content());
    }
}
