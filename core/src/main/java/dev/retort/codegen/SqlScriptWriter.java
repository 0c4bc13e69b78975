package dev.retort.codegen;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes a revision as a script of SQL: the statements of one dialect, or of several. */
public final class SqlScriptWriter {

    private static final int WIDTH = 100;

    private final ScriptContent content;
    private final Schema before;
    private boolean refusesTransaction;

    private SqlScriptWriter(ScriptContent content, Schema before) {
        this.content = content;
        this.before = before;
    }

    /** The text of a script that says nothing yet. */
    public static String write(ScriptContent content) {
        return new SqlScriptWriter(content, Schema.empty()).header()
                + "\n-- upgrade\n\n-- downgrade\n";
    }

    /**
     * The text of a script in the words of a database.
     *
     * @param before the schema that the upgrade meets
     */
    public static String write(ScriptContent content, Dialect dialect, Schema before) {
        return write(content, List.of(dialect), before);
    }

    /**
     * The text of a script in the words of several databases.
     *
     * @param dialects whose statements it holds; of several, each has sections of its own
     * @param before the schema that the upgrade meets
     */
    public static String write(ScriptContent content, List<Dialect> dialects, Schema before) {
        return new SqlScriptWriter(content, before).write(dialects);
    }

    private String write(List<Dialect> dialects) {
        StringBuilder sections = new StringBuilder();
        Schema after = before;
        for (Operation operation : content.upgrade()) {
            after = operation.apply(after);
        }
        for (Dialect dialect : dialects) {
            sections.append(marker("upgrade", dialects, dialect));
            section(sections, dialect, content.upgrade(), before, true);
        }
        if (content.irreversible().isEmpty()) {
            for (Dialect dialect : dialects) {
                sections.append(marker("downgrade", dialects, dialect));
                section(sections, dialect, content.downgrade(), after, false);
            }
        }
        return header() + sections;
    }

    private static String marker(String direction, List<Dialect> dialects, Dialect dialect) {
        return "\n-- " + direction + (dialects.size() == 1 ? "" : " " + dialect.name()) + "\n";
    }

    private String header() {
        StringBuilder text = new StringBuilder();
        line(text, "revision", content.node().id());
        String revises = String.join(", ", content.node().revises());
        text.append(("-- revises: " + revises).strip()).append('\n');
        line(text, "depends-on", String.join(", ", content.node().dependsOn()));
        line(text, "labels", String.join(", ", content.node().labels()));
        line(text, "message", content.node().message());
        boolean alone = !content.transactional() || refusesTransaction;
        line(text, "transactional", alone ? "false" : "");
        line(text, "irreversible", content.irreversible());
        if (content.proposed()) {
            text.append("-- Proposed by revision --autogenerate; read it before you run it.\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append("-- ")
                    .append(key)
                    .append(": ")
                    .append(value.replaceAll("\\s+", " "))
                    .append('\n');
        }
    }

    private void section(
            StringBuilder text,
            Dialect dialect,
            List<Operation> operations,
            Schema start,
            boolean doubts) {
        Schema schema = start;
        for (Operation operation : dialect.combined(operations)) {
            Schema now = schema;
            if (doubts) {
                comments(text, dialect, operation, now);
            }
            for (DdlStatement statement : dialect.statements(operation, () -> now)) {
                refusesTransaction |= !statement.transactional();
                text.append(written(dialect, statement));
            }
            schema = operation.apply(schema);
        }
    }

    private static String written(Dialect dialect, DdlStatement statement) {
        SqlScript one = new SqlScript(dialect);
        one.add(statement);
        return one.statements().get(0) + dialect.scriptStyle().separator() + "\n";
    }

    private void comments(StringBuilder text, Dialect dialect, Operation operation, Schema schema) {
        for (Doubt doubt : content.doubts(operation)) {
            CommentText.of(doubt, "-- ", WIDTH, it -> sql(dialect, it, schema))
                    .forEach(line -> text.append(line).append('\n'));
        }
    }

    private static List<String> sql(Dialect dialect, Operation operation, Schema schema) {
        List<String> lines = new ArrayList<>();
        for (DdlStatement statement : dialect.statements(operation, () -> schema)) {
            lines.addAll(written(dialect, statement).lines().toList());
        }
        return lines;
    }
}
