package dev.retort.codegen;

import dev.retort.diff.Doubt;
import dev.retort.operation.Migration;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.Dsl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a revision as a Java class: one statement for each operation. */
public final class JavaScriptWriter {

    /** A method may hold so much bytecode and no more; text is about as long as that. */
    private static final int LONGEST_METHOD = 24_000;

    private static final int WIDTH = 100;

    private static final String INDENT = " ".repeat(8);

    private final TypeRenderer renderer;
    private final Imports imports;
    private final JavaStatements statements;
    private final ScriptContents contents;
    private final List<String> methods = new ArrayList<>();
    private ScriptContent content;

    private JavaScriptWriter(ScriptContents contents, TypeRenderer renderer) {
        this.renderer = renderer;
        this.imports = new Imports(renderer);
        this.statements = new JavaStatements(imports);
        this.contents = contents;
        this.content = contents.header();
    }

    /**
     * The text of a compilation unit.
     *
     * @param packageName the package; empty for none
     * @param className the class, with the name of its file
     */
    public static String write(String packageName, String className, ScriptContent content) {
        return new JavaScriptWriter(ScriptContents.of(content, List.of()), TypeRenderer.NONE)
                .write(packageName, className, ScriptForm.JAVA);
    }

    /**
     * The text of a compilation unit that serves several databases.
     *
     * @param name the class with its package
     * @param contents what it says for each; told once where all kinds of databases say the same
     * @param renderer how types of the application's own are written
     * @param form what it shall look like
     */
    public static String write(
            String name, ScriptContents contents, TypeRenderer renderer, ScriptForm form) {
        int dot = name.lastIndexOf('.');
        return new JavaScriptWriter(contents, renderer)
                .write(name.substring(0, Math.max(dot, 0)), name.substring(dot + 1), form);
    }

    /** One operation as the statement that makes it again, on one line where it fits. */
    public static String statement(Operation operation) {
        return statement(operation, TypeRenderer.NONE);
    }

    /** The same with types of the application's own. */
    public static String statement(Operation operation, TypeRenderer renderer) {
        return operation.accept(new JavaStatements(new Imports(renderer))).statement().strip();
    }

    private String write(String packageName, String className, ScriptForm form) {
        imports.use(Migration.class);
        imports.use(Operations.class);
        imports.use(Revision.class);
        Map<String, String> texts = new HashMap<>(form.texts());
        texts.putAll(contents.header().texts());
        texts.put("class", className);
        FilledTemplate filling = new FilledTemplate(form.template(), true, texts);
        filling.block("package", packageName.isEmpty() ? "" : "package " + packageName + ";");
        filling.block("note", comment());
        filling.block("header", header());
        filling.block("upgrade", body("upgrade"));
        filling.block("downgrade", body("downgrade"));
        filling.block("methods", String.join("\n", methods));
        filling.block("imports", imports());
        filling.fill(0, filling.lines().size());
        return filling.text();
    }

    private String imports() {
        StringBuilder text = new StringBuilder();
        if (imports.usesWords()) {
            text.append("import static ").append(Dsl.class.getName()).append(".*;\n\n");
        }
        imports.classes().forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.toString();
    }

    private String comment() {
        if (!content.proposed()) {
            return "";
        }
        String message = content.node().message();
        String first =
                message.isEmpty()
                        ? " * "
                        : " * " + JavaPlace.JAVADOC.written(message) + "\n *\n * <p>";
        return "/**\n"
                + first
                + "Proposed by {@code revision --autogenerate}; read it before you run it.\n */\n";
    }

    private String header() {
        ScriptContent header = contents.header();
        List<String> parts = new ArrayList<>();
        parts.add("id = " + JavaText.string(header.node().id()));
        several(parts, "revises", header.node().revises());
        several(parts, "dependsOn", header.node().dependsOn());
        several(parts, "labels", header.node().labels());
        if (!header.node().message().isEmpty()) {
            parts.add("message = " + JavaText.string(header.node().message()));
        }
        if (!header.transactional()) {
            parts.add("transactional = false");
        }
        if (!header.irreversible().isEmpty()) {
            parts.add("irreversible = " + JavaText.string(header.irreversible()));
        }
        String line = "@Revision(" + String.join(", ", parts) + ")\n";
        return line.length() <= WIDTH + 1
                ? line
                : "@Revision(\n        " + String.join(",\n        ", parts) + ")\n";
    }

    private static void several(List<String> parts, String key, List<String> values) {
        if (values.size() == 1) {
            parts.add(key + " = " + JavaText.string(values.get(0)));
        } else if (!values.isEmpty()) {
            parts.add(key + " = {" + String.join(", ", JavaValues.texts(values)) + "}");
        }
    }

    /** What the method of a direction does. */
    private String body(String name) {
        if (!contents.forEnvironments()) {
            return bodyOn(name, contents.parts().get(0).contents());
        }
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder cases = new StringBuilder();
        for (ScriptContents.Part part : contents.parts()) {
            String helper = unique(name + capitalized(part.environment()), names.values());
            names.put(part.environment(), helper);
            cases.append(line("    case %s -> %s(op);", part.environment(), helper));
            helper(helper, () -> bodyOn(helper, part.contents()));
        }
        return line("switch (op.environment()) {") + cases + line("    default -> {}") + line("}");
    }

    /** What it does for each kind of database. */
    private String bodyOn(String name, List<DialectContent> all) {
        if (all.isEmpty()) {
            content = contents.header();
            return statements(name);
        }
        content = all.get(0).content();
        if (all.stream().map(DialectContent::content).allMatch(content::doesTheSame)) {
            return statements(name);
        }
        StringBuilder text = new StringBuilder(line("switch (op.dialect()) {"));
        for (DialectContent one : all) {
            String helper = name + "On" + capitalized(one.dialect().name());
            text.append(line("    case %s -> %s(op);", one.dialect().name(), helper));
            helper(
                    helper,
                    () -> {
                        content = one.content();
                        return statements(helper);
                    });
        }
        return text.append(line("    default -> throw new IllegalStateException("))
                .append(
                        line(
                                "            \"This revision says nothing for \" + op.dialect() + \".\");"))
                .append(line("}"))
                .toString();
    }

    private static String line(String text) {
        return INDENT + text + "\n";
    }

    private static String line(String text, String constant, String method) {
        return line(text.formatted(JavaText.quoted(constant), method));
    }

    /** A part of a method's name, of what a name may hold. */
    private static String capitalized(String words) {
        StringBuilder text = new StringBuilder();
        for (String word : words.split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty()) {
                int first = word.codePointAt(0);
                text.appendCodePoint(Character.toTitleCase(first))
                        .append(word.substring(Character.charCount(first)));
            }
        }
        return text.toString();
    }

    private static String unique(String name, Collection<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** Adds a method of the class's own, before those that its body adds. */
    private void helper(String name, Supplier<String> body) {
        int place = methods.size();
        String text = body.get();
        methods.add(
                place,
                "    private static void " + name + "(Operations op) {\n" + text + "    }\n");
    }

    private String statements(String name) {
        boolean up = name.startsWith("upgrade");
        if (!up && !contents.isReversible()) {
            return "";
        }
        List<String> parts = parts(up, up ? content.upgrade() : content.downgrade());
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String helper = name + "Part" + (i + 1);
            calls.append(line(helper + "(op);"));
            helper(helper, () -> part);
        }
        return calls.toString();
    }

    /** The statements, in as many parts as methods can hold. */
    private List<String> parts(boolean doubts, List<Operation> operations) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Operation operation : operations) {
            String text = text(doubts, operation);
            if (part.length() > 0 && part.length() + text.length() > LONGEST_METHOD) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(text);
        }
        parts.add(part.toString());
        return parts;
    }

    private String text(boolean doubts, Operation operation) {
        StringBuilder text = new StringBuilder();
        if (doubts) {
            for (Doubt doubt : content.doubts(operation)) {
                comment(doubt).forEach(line -> text.append(INDENT).append(line).append('\n'));
            }
        }
        return text.append(operation.accept(statements).statement()).append('\n').toString();
    }

    private List<String> comment(Doubt doubt) {
        JavaStatements unimported = new JavaStatements(new Imports(renderer));
        return CommentText.of(
                doubt,
                "// ",
                WIDTH - INDENT.length(),
                operation -> operation.accept(unimported).inOneLine().lines().toList());
    }
}
