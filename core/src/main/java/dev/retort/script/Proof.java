package dev.retort.script;

import dev.retort.error.CompilationFailedException;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.MalformedTemplateException;
import dev.retort.error.MigrationException;
import dev.retort.error.MissingCompilerException;
import dev.retort.revision.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The proof that what a template made is the script that was asked for.
 *
 * @param file where the script will be
 * @param text what was made
 * @param template the file of the template
 */
record Proof(Path file, String text, String template) {

    /**
     * @param dialects the dialects by all their names, in lower case
     * @param loading loads the class of a script in Java
     */
    void require(Node wanted, Map<String, String> dialects, Consumer<Script> loading) {
        ScriptReader reader = new ScriptReader(dialects);
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            reader.read(new ScriptFile(file.toString(), bytes, true, Optional.of(file), 0));
        } catch (MalformedScriptException e) {
            throw broken(e.line(), String.valueOf(e.getMessage()));
        }
        if (reader.scripts().isEmpty()) {
            throw refused(
                    "What the template makes has no header: \"${header}\" stands where nothing is read.");
        }
        Script script = reader.scripts().get(0);
        if (!script.id().equals(wanted.id())) {
            throw refused("What the template makes is the revision \"%s\".".formatted(script.id()));
        }
        if (script.format() == ScriptFormat.JAVA) {
            compile(script, loading);
        }
    }

    private void compile(Script script, Consumer<Script> loading) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        if (!script.className().substring(script.className().lastIndexOf('.') + 1).equals(name)) {
            throw refused(
                    "What the template makes is no class \"%s\". Write \"${class}\"."
                            .formatted(name));
        }
        try {
            loading.accept(script);
        } catch (MissingCompilerException e) {
            // It will be found by whoever runs it.
        } catch (CompilationFailedException e) {
            CompilationFailedException.Problem first = e.problems().get(0);
            throw broken((int) first.line(), first.message());
        } catch (MigrationException e) {
            throw broken(0, String.valueOf(e.getMessage()));
        }
    }

    private MalformedTemplateException broken(int line, String why) {
        List<String> lines = text.lines().toList();
        String there =
                line > 0 && line <= lines.size()
                        ? " In its line \"%s\": ".formatted(lines.get(line - 1).strip())
                        : " ";
        String words =
                why.strip()
                        .replaceFirst(" \\(" + Pattern.quote(file.toString()) + ":\\d+\\)", "")
                        .replaceAll("\\s*\\n\\s*", ", ")
                        .replaceFirst("\\.$", "");
        return refused("What the template makes cannot be used." + there + words + ".");
    }

    private MalformedTemplateException refused(String what) {
        return new MalformedTemplateException(template, 0, what);
    }
}
