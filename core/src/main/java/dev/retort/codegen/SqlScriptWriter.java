package dev.retort.codegen;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.diff.Doubt;
import dev.retort.error.MalformedTemplateException;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a revision as a script of SQL: the statements of one dialect, or of several. */
public final class SqlScriptWriter {

    private static final int WIDTH = 100;

    /** The line that begins what every database does. */
    private static final Pattern MARKER =
            Pattern.compile("--\\s*(upgrade|downgrade)\\s*", Pattern.CASE_INSENSITIVE);

    private final ScriptContents contents;
    private boolean transactional;

    private SqlScriptWriter(ScriptContents contents) {
        this.contents = contents;
        this.transactional = contents.header().transactional();
    }

    /**
     * The text of a script.
     *
     * @param contents what it says for each database; of several, each has sections of its own
     * @param form what it shall look like
     */
    public static String write(ScriptContents contents, ScriptForm form) {
        return new SqlScriptWriter(contents).write(form);
    }

    /** The same as it looks where a project has no template of its own. */
    static String write(List<DialectContent> contents) {
        return write(
                ScriptContents.of(List.of(new ScriptContents.Part("", contents))), ScriptForm.SQL);
    }

    /**
     * A section of the script.
     *
     * @param names what follows the word of its marker
     */
    private record Section(String names, String upgrade, String downgrade) {}

    private String write(ScriptForm form) {
        List<Section> sections = sections();
        Map<String, String> texts = new HashMap<>(form.texts());
        texts.putAll(contents.header().texts());
        FilledTemplate filling = new FilledTemplate(form.template(), false, texts);
        filling.block("header", header());
        filling.block(
                "note",
                contents.header().proposed()
                        ? "-- Proposed by revision --autogenerate; read it before you run it."
                        : "");
        filling.block("upgrade", sections.get(0).upgrade());
        filling.block("downgrade", sections.get(0).downgrade());
        List<Integer> markers = markers(form.template(), filling.lines());
        filling.fill(0, markers.get(0));
        for (int i = 0; i < markers.size(); i++) {
            int end = i + 1 < markers.size() ? markers.get(i + 1) : filling.lines().size();
            sections(filling, markers.get(i), end, sections);
        }
        return filling.text();
    }

    /** Repeats a section of the template for each of the script. */
    private void sections(FilledTemplate filling, int from, int end, List<Section> sections) {
        String marker = filling.lines().get(from).strip();
        if (marker.toLowerCase(Locale.ROOT).endsWith("downgrade") && !contents.isReversible()) {
            return;
        }
        for (Section section : sections) {
            if (!filling.afterBlank()) {
                filling.add("");
            }
            filling.block("upgrade", section.upgrade());
            filling.block("downgrade", section.downgrade());
            filling.add(marker + section.names());
            filling.fill(from + 1, end);
        }
    }

    private static List<Integer> markers(ScriptTemplate template, List<String> lines) {
        List<Integer> markers = new ArrayList<>();
        boolean upgrades = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i).strip());
            if (marker.matches()) {
                markers.add(i);
                upgrades |= marker.group(1).equalsIgnoreCase("upgrade");
            }
        }
        if (!upgrades) {
            throw new MalformedTemplateException(
                    template.path(), 0, "The template has no section \"-- upgrade\".");
        }
        return markers;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (ScriptContents.Part part : contents.parts()) {
            String environment =
                    part.environment().isEmpty() ? "" : " environment: " + part.environment();
            if (part.contents().isEmpty()) {
                sections.add(new Section(environment, "", ""));
            }
            for (DialectContent one : part.contents()) {
                String dialect = part.contents().size() == 1 ? "" : " " + one.dialect().name();
                sections.add(section(dialect + environment, one));
            }
        }
        return sections;
    }

    private Section section(String names, DialectContent one) {
        StringBuilder upgrade = new StringBuilder();
        section(upgrade, one, one.content().upgrade(), one.before(), true);
        StringBuilder downgrade = new StringBuilder();
        if (contents.isReversible()) {
            Schema after = one.before();
            for (Operation operation : one.content().upgrade()) {
                after = operation.apply(after);
            }
            section(downgrade, one, one.content().downgrade(), after, false);
        }
        return new Section(names, upgrade.toString(), downgrade.toString());
    }

    private String header() {
        StringBuilder text = new StringBuilder();
        Node node = contents.header().node();
        line(text, "revision", node.id());
        String revises = String.join(", ", node.revises());
        text.append(("-- revises: " + revises).strip()).append('\n');
        line(text, "depends-on", String.join(", ", node.dependsOn()));
        line(text, "labels", String.join(", ", node.labels()));
        line(text, "message", node.message());
        line(text, "transactional", transactional ? "" : "false");
        line(text, "irreversible", contents.header().irreversible());
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
