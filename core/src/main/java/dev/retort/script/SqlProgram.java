package dev.retort.script;

import dev.retort.dialect.SqlSplitter;
import dev.retort.dialect.SqlStatement;
import dev.retort.dialect.SqlSyntax;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.UnknownResourceException;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A script in SQL: the statements of its sections for one dialect. */
final class SqlProgram implements LoadedScript {

    private final Script script;
    private final Map<Direction, List<SqlStatement>> statements = new EnumMap<>(Direction.class);

    private SqlProgram(Script script) {
        this.script = script;
    }

    /**
     * Reads the sections of a script.
     *
     * @param dialect the dialect that it runs on
     * @param known the dialects by all their names, in lower case
     */
    static SqlProgram read(
            Script script, String dialect, SqlSyntax syntax, Map<String, String> known) {
        SqlProgram program = new SqlProgram(script);
        new Sections(script.file().text(), dialect, syntax, known).read(program);
        return program;
    }

    /** One pass over the text; sections of other dialects are passed over by lines. */
    private record Sections(
            String text, String dialect, SqlSyntax syntax, Map<String, String> known) {

        void read(SqlProgram program) {
            SqlSplitter.Part part = split(0, 1);
            if (!part.statements().isEmpty()) {
                throw program.malformed(
                        part.statements().get(0).line(),
                        "A statement stands before the first section; write \"-- upgrade\" above it.");
            }
            int at = part.end();
            int line = part.endLine();
            while (at < text.length()) {
                int end = lineEnd(at);
                Section section = marker(text.substring(at, end)).orElseThrow();
                List<SqlStatement> list =
                        program.statements.computeIfAbsent(
                                section.direction(), direction -> new ArrayList<>());
                at = Math.min(end + 1, text.length());
                line++;
                if (section.isFor(dialect)) {
                    part = split(at, line);
                    list.addAll(part.statements());
                    at = part.end();
                    line = part.endLine();
                } else {
                    while (at < text.length() && marker(lineAt(at)).isEmpty()) {
                        at = Math.min(lineEnd(at) + 1, text.length());
                        line++;
                    }
                }
            }
        }

        private SqlSplitter.Part split(int from, int line) {
            return SqlSplitter.split(
                    text, from, line, syntax, comment -> marker(comment).isPresent());
        }

        private String lineAt(int at) {
            return text.substring(at, lineEnd(at));
        }

        private int lineEnd(int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private Optional<Section> marker(String line) {
            String text = line.strip();
            return text.startsWith("--") ? Section.parse(text, known) : Optional.empty();
        }
    }

    /** Refuses a direction for which the script has no section at all. */
    @Override
    public void require(Direction direction) {
        if (statements.containsKey(direction)) {
            return;
        }
        throw malformed(
                1,
                direction == Direction.UPGRADE
                        ? "The script has no section \"-- upgrade\"."
                        : "The script has no section \"-- downgrade\". Write one, which may be"
                                + " empty, or say by \"-- irreversible: …\" why there is none.");
    }

    private MalformedScriptException malformed(int line, String what) {
        return new MalformedScriptException(script.path(), line, what);
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public void run(Direction direction, Operations operations, Consumer<SqlStatement> sql) {
        require(direction);
        statements.getOrDefault(direction, List.of()).forEach(sql);
    }

    @Override
    public List<SqlStatement> statements(Direction direction) {
        return List.copyOf(statements.getOrDefault(direction, List.of()));
    }

    @Override
    public String resource(String name) {
        throw new UnknownResourceException(name, script.path());
    }

    @Override
    public int line(Throwable error) {
        return 0;
    }
}
