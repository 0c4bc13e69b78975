package dev.retort.script;

import dev.retort.dialect.SqlSplitter;
import dev.retort.dialect.SqlStatement;
import dev.retort.dialect.TransactionControl;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.NoEnvironmentException;
import dev.retort.error.OwnTransactionException;
import dev.retort.error.UnknownResourceException;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A script in SQL: the statements of its sections for one dialect. */
final class SqlProgram implements LoadedScript {

    private final Script script;
    private final Map<Direction, List<SqlStatement>> statements = new EnumMap<>(Direction.class);
    private final Map<Direction, NoEnvironmentException> undecided = new EnumMap<>(Direction.class);

    private SqlProgram(Script script) {
        this.script = script;
    }

    /**
     * Reads the sections of a script.
     *
     * @param audience the database that it runs on
     * @param known the dialects by all their names, in lower case
     * @param environments those that the configuration has; empty where nobody knows them
     */
    static SqlProgram read(
            Script script,
            Audience audience,
            Map<String, String> known,
            List<String> environments) {
        SqlProgram program = new SqlProgram(script);
        new Sections(script.file().text(), audience, known, environments).read(program);
        return program;
    }

    /** One pass over the text; sections of other databases are passed over by lines. */
    private record Sections(
            String text, Audience audience, Map<String, String> known, List<String> environments) {

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
                Section section = section(program, text.substring(at, end).strip(), line);
                List<SqlStatement> list =
                        program.statements.computeIfAbsent(
                                section.direction(), direction -> new ArrayList<>());
                at = Math.min(end + 1, text.length());
                line++;
                if (section.isFor(audience)) {
                    part = split(at, line);
                    list.addAll(part.statements());
                    at = part.end();
                    line = part.endLine();
                } else {
                    while (at < text.length() && !isMarker(lineAt(at))) {
                        at = Math.min(lineEnd(at) + 1, text.length());
                        line++;
                    }
                }
            }
        }

        /** The section that begins in a line, or an error for what nearly is one. */
        private Section section(SqlProgram program, String marker, int line) {
            Section section =
                    Section.parse(marker, known)
                            .orElseThrow(
                                    () ->
                                            program.malformed(
                                                    line,
                                                    Section.fault(marker, known).orElseThrow()));
            for (String environment : section.environments()) {
                if (!environments.isEmpty() && !environments.contains(environment)) {
                    throw program.malformed(
                            line,
                            "The section is for the environment \"%s\", which the configuration does not have. It has %s."
                                    .formatted(environment, String.join(", ", environments)));
                }
            }
            if (section.isUndecided(audience)) {
                program.undecided.putIfAbsent(
                        section.direction(),
                        new NoEnvironmentException(
                                program.script.path(), line, section.environments()));
            }
            return section;
        }

        private SqlSplitter.Part split(int from, int line) {
            return SqlSplitter.split(text, from, line, audience.syntax(), this::isMarker);
        }

        private String lineAt(int at) {
            return text.substring(at, lineEnd(at));
        }

        private int lineEnd(int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private boolean isMarker(String line) {
            String text = line.strip();
            return text.startsWith("--")
                    && (Section.parse(text, known).isPresent()
                            || Section.fault(text, known).isPresent());
        }
    }

    /** Refuses a direction for which the script has no section at all, or not a certain one. */
    @Override
    public void require(Direction direction) {
        NoEnvironmentException unsure = undecided.get(direction);
        if (unsure != null) {
            throw unsure;
        }
        if (statements.containsKey(direction)) {
            if (script.transactional()) {
                statements(direction).forEach(this::refuseOwnTransaction);
            }
            return;
        }
        throw malformed(
                1,
                direction == Direction.UPGRADE
                        ? "The script has no section \"-- upgrade\"."
                        : "The script has no section \"-- downgrade\". Write one, which may be"
                                + " empty, or say by \"-- irreversible: …\" why there is none.");
    }

    private void refuseOwnTransaction(SqlStatement statement) {
        TransactionControl.of(statement.sql())
                .ifPresent(
                        it -> {
                            throw malformed(
                                    statement.line(),
                                    OwnTransactionException.refusal(it)
                                            .replace(
                                                    "transactional = false",
                                                    "-- transactional: false"));
                        });
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
