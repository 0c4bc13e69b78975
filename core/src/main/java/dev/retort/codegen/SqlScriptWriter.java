package dev.retort.codegen;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes a revision as an SQL script: a header, and a section for each direction. */
public final class SqlScriptWriter {

    private static final int WIDTH = 100;

    private final Dialect dialect;
    private final StringBuilder sections = new StringBuilder();
    private Schema schema;
    private boolean transactional = true;

    private SqlScriptWriter(Dialect dialect, Schema before) {
        this.dialect = dialect;
        this.schema = before;
    }

    /** The text of a script that says nothing yet. */
    public static String write(ScriptContent content) {
        return header(content, content.transactional()) + "-- upgrade\n\n-- downgrade\n";
    }

    /**
     * The text of a script in the words of a database.
     *
     * @param before the schema that the upgrade meets
     */
    public static String write(ScriptContent content, Dialect dialect, Schema before) {
        return new SqlScriptWriter(dialect, before).script(content);
    }

    private String script(ScriptContent content) {
        sections.append("-- upgrade\n");
        operations(content.upgrade(), content);
        sections.append("\n-- downgrade\n");
        if (content.irreversible().isEmpty()) {
            operations(content.downgrade(), content);
        }
        return header(content, content.transactional() && transactional) + sections;
    }

    private void operations(List<Operation> operations, ScriptContent content) {
        for (Operation operation : dialect.combined(operations)) {
            content.doubts(operation).forEach(this::doubt);
            Schema now = schema;
            for (DdlStatement statement : dialect.statements(operation, () -> now)) {
                transactional &= statement.transactional();
                sections.append(statement.sql()).append(";\n");
            }
            schema = operation.apply(schema);
        }
    }

    private void doubt(Doubt doubt) {
        for (String line : CommentText.wrapped(doubt.sentence(), "-- ", WIDTH)) {
            sections.append(line).append('\n');
        }
    }

    private static String header(ScriptContent content, boolean transactional) {
        Node node = content.node();
        List<String> lines = new ArrayList<>();
        lines.add("-- revision: " + node.id());
        lines.add(("-- revises: " + String.join(", ", node.revises())).strip());
        if (!node.dependsOn().isEmpty()) {
            lines.add("-- depends-on: " + String.join(", ", node.dependsOn()));
        }
        if (!node.labels().isEmpty()) {
            lines.add("-- labels: " + String.join(", ", node.labels()));
        }
        lines.add("-- message: " + node.message().replace('\n', ' '));
        if (!transactional) {
            lines.add("-- transactional: false");
        }
        if (!content.irreversible().isEmpty()) {
            lines.add("-- irreversible: " + content.irreversible().replace('\n', ' '));
        }
        if (content.proposed()) {
            lines.add("-- Proposed by revision --autogenerate; read it before you run it.");
        }
        return String.join("\n", lines) + "\n\n";
    }
}
