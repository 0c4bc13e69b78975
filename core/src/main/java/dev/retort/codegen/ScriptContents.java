package dev.retort.codegen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a script says for each of its databases.
 *
 * @param header what it says of itself
 * @param parts what it says for each environment; one alone where it is for all
 */
public record ScriptContents(ScriptContent header, List<Part> parts) {

    public ScriptContents {
        parts = List.copyOf(parts);
    }

    /**
     * What a script says for one environment.
     *
     * @param environment its name; empty for all
     * @param contents what is said for each kind of database; empty where nothing is
     */
    public record Part(String environment, List<DialectContent> contents) {

        public Part {
            contents = List.copyOf(contents);
        }
    }

    /** A script that does nothing yet, with a part for each environment, if any is named. */
    public static ScriptContents empty(ScriptContent header, List<String> environments) {
        List<String> names = environments.isEmpty() ? List.of("") : environments;
        return new ScriptContents(
                header, names.stream().map(it -> new Part(it, List.of())).toList());
    }

    /** A script of these parts; what one of them cannot undo, the whole cannot. */
    public static ScriptContents of(List<Part> parts) {
        List<ScriptContent> all =
                parts.stream()
                        .flatMap(it -> it.contents().stream())
                        .map(DialectContent::content)
                        .toList();
        String irreversible =
                all.stream()
                        .map(ScriptContent::irreversible)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return new ScriptContents(all.get(0).irreversible(irreversible), parts);
    }

    /** The same for all environments. */
    static ScriptContents of(ScriptContent content, List<DialectContent> contents) {
        return new ScriptContents(content, List.of(new Part("", contents)));
    }

    /** Whether it says something else for each environment. */
    boolean forEnvironments() {
        return !parts.get(0).environment().isEmpty();
    }

    boolean isReversible() {
        return header.irreversible().isEmpty();
    }
}
