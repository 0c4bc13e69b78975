package dev.retort.codegen;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes a revision as a script of SQL: the statements of one dialect, or of several. */
public final class SqlScriptWriter {

    private static final int WIDTH = 100;

    private final Node node;
    private boolean transactional;
    private String irreversible = "";
    private boolean proposed;

    private SqlScriptWriter(ScriptContent content) {
        this.node = content.node();
        this.transactional = content.transactional();
        this.irreversible = content.irreversible();
        this.proposed = content.proposed();
    }

    /** The text of a script that says nothing yet. */
    public static String write(ScriptContent content) {
        return new SqlScriptWriter(content).header() + "\n-- upgrade\n\n-- downgrade\n";
    }

    /**
     * The text of a script.
     *
     * @param contents what it says for each kind of database; of several, each has sections of its
     *     own
     */
    public static String write(List<DialectContent> contents) {
        return new SqlScriptWriter(contents.get(0).content()).sections(contents);
    }

    private String sections(List<DialectContent> contents) {
        StringBuilder sections = new StringBuilder();
        for (DialectContent one : contents) {
            sections.append(marker("upgrade", contents, one.dialect()));
            section(sections, one, one.content().upgrade(), one.before(), true);
        }
        if (irreversible.isEmpty()) {
            for (DialectContent one : contents) {
                Schema after = one.before();
                for (Operation operation : one.content().upgrade()) {
                    after = operation.apply(after);
                }
                sections.append(marker("downgrade", contents, one.dialect()));
                section(sections, one, one.content().downgrade(), after, false);
            }
        }
        return header() + sections;
    }

    private static String marker(String direction, List<DialectContent> contents, Dialect dialect) {
        return "\n-- " + direction + (contents.size() == 1 ? "" : " " + dialect.name()) + "\n";
    }

    private String header() {
        StringBuilder text = new StringBuilder();
        line(text, "revision", node.id());
        String revises = String.join(", ", node.revises());
        text.append(("-- revises: " + revises).strip()).append('\n');
        line(text, "depends-on", String.join(", ", node.dependsOn()));
        line(text, "labels", String.join(", ", node.labels()));
        line(text, "message", node.message());
        line(text, "transactional", transactional ? "" : "false");
        line(text, "irreversible", irreversible);
        if (proposed) {
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
            DialectContent one,
            List<Operation> operations,
            Schema start,
            boolean doubts) {
        Dialect dialect = one.dialect();
        Schema schema = start;
        for (Operation operation : combined(one, operations, doubts)) {
            Schema now = schema;
            if (doubts) {
                comments(text, one, operation, now);
            }
            for (DdlStatement statement : dialect.statements(operation, () -> now)) {
                transactional &= statement.transactional();
                text.append(written(dialect, statement));
            }
            schema = operation.apply(schema);
        }
    }

    /** What is carried out together; before a line that rows have to be made ready for, a break. */
    private static List<Operation> combined(
            DialectContent one, List<Operation> operations, boolean doubts) {
        List<Operation> combined = new ArrayList<>();
        List<Operation> together = new ArrayList<>();
        for (Operation operation : operations) {
            if (doubts && one.content().needsValues(operation)) {
                combined.addAll(one.dialect().combined(together));
                together.clear();
            }
            together.add(operation);
        }
        combined.addAll(one.dialect().combined(together));
        return combined;
    }

    private static String written(Dialect dialect, DdlStatement statement) {
        return SqlScript.inline(statement, dialect) + dialect.scriptStyle().separator() + "\n";
    }

    private static void comments(
            StringBuilder text, DialectContent one, Operation operation, Schema schema) {
        for (Doubt doubt : one.content().doubts(operation)) {
            CommentText.of(doubt, "-- ", WIDTH, it -> sql(one.dialect(), it, schema))
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
