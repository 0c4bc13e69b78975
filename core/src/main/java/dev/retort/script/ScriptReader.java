package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the headers of files and tells scripts from what lies beside them. */
final class ScriptReader {

    private final Map<String, String> dialects;
    private final List<Script> scripts = new ArrayList<>();
    private final List<JavaLoader.Helper> helpers = new ArrayList<>();
    private final List<String> headless = new ArrayList<>();

    /**
     * @param dialects the dialects by all their names, in lower case
     */
    ScriptReader(Map<String, String> dialects) {
        this.dialects = dialects;
    }

    /** The scripts, in the order of the files. */
    List<Script> scripts() {
        return scripts;
    }

    /** Files of SQL that are no scripts, since they have no header. */
    List<String> headless() {
        return headless;
    }

    /** Java sources that are no scripts; what scripts may use. */
    List<JavaLoader.Helper> helpers() {
        return helpers;
    }

    void read(ScriptFile file) {
        if (file.endsWith(".sql")) {
            sql(file)
                    .ifPresentOrElse(
                            it -> scripts.add(new Script(it, file, "")),
                            () -> headless.add(file.path()));
        } else if (file.endsWith(".java")) {
            JavaHeader java = java(file);
            java.header()
                    .ifPresentOrElse(
                            it -> scripts.add(new Script(it, file, java.className())),
                            () -> helpers.add(new JavaLoader.Helper(file, java.className())));
        } else {
            compiled(file);
        }
    }

    private Optional<ScriptHeader> sql(ScriptFile file) {
        Optional<ScriptHeader> header =
                SqlHeader.read(file.headText(), file.whole(), file.path(), dialects);
        if (header == null) {
            header = SqlHeader.read(file.text(), true, file.path(), dialects);
        }
        return header == null ? Optional.empty() : header;
    }

    private static JavaHeader java(ScriptFile file) {
        JavaHeader header = JavaHeader.read(file.headText(), file.whole(), file.path());
        if (header == null) {
            header = JavaHeader.read(file.text(), true, file.path());
        }
        return header == null ? new JavaHeader("", Optional.empty()) : header;
    }

    private void compiled(ScriptFile file) {
        try {
            ClassHeader.read(file.content())
                    .ifPresent(
                            it ->
                                    scripts.add(
                                            new Script(
                                                    it.header().orElseThrow(),
                                                    file,
                                                    it.className())));
        } catch (IOException e) {
            throw new UnreadableScriptsException(file.path(), e);
        }
    }
}
