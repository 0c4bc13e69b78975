package dev.retort.codegen;

import dev.retort.diff.Doubt;
import dev.retort.operation.Migration;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.Dsl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a revision as a Java class: one statement for each operation. */
public final class JavaScriptWriter {

    /** A method may hold so much bytecode and no more; text is about as long as that. */
    private static final int LONGEST_METHOD = 24_000;

    private static final int WIDTH = 100;

    private static final String INDENT = " ".repeat(8);

    private final TypeRenderer renderer;
    private final Imports imports;
    private final JavaStatements statements;
    private final List<DialectContent> contents;
    private ScriptContent content;

    private JavaScriptWriter(
            ScriptContent content, List<DialectContent> contents, TypeRenderer renderer) {
        this.renderer = renderer;
        this.imports = new Imports(renderer);
        this.statements = new JavaStatements(imports);
        this.content = content;
        this.contents = contents;
    }

    /**
     * The text of a compilation unit.
     *
     * @param packageName the package; empty for none
     * @param className the class, with the name of its file
     */
    public static String write(String packageName, String className, ScriptContent content) {
        return new JavaScriptWriter(content, List.of(), TypeRenderer.NONE)
                .write(packageName, className);
    }

    /**
     * The text of a compilation unit that serves several kinds of databases.
     *
     * @param contents what it says for each; told once where all say the same
     * @param renderer how types of the application's own are written
     */
    public static String write(
            String packageName,
            String className,
            List<DialectContent> contents,
            TypeRenderer renderer) {
        ScriptContent first = contents.get(0).content();
        boolean alike =
                contents.stream()
                        .map(DialectContent::content)
                        .allMatch(
                                it ->
                                        it.upgrade().equals(first.upgrade())
                                                && it.downgrade().equals(first.downgrade()));
        return new JavaScriptWriter(first, alike ? List.of() : contents, renderer)
                .write(packageName, className);
    }

    /** One operation as the statement that makes it again, on one line where it fits. */
    public static String statement(Operation operation) {
        return statement(operation, TypeRenderer.NONE);
    }

    /** The same with types of the application's own. */
    public static String statement(Operation operation, TypeRenderer renderer) {
        return operation.accept(new JavaStatements(new Imports(renderer))).statement().strip();
    }

    private String write(String packageName, String className) {
        imports.use(Migration.class);
        imports.use(Operations.class);
        imports.use(Revision.class);
        String body =
                contents.isEmpty()
                        ? method("upgrade", content.upgrade()) + "\n" + downgrade()
                        : several("upgrade") + "\n" + several("downgrade");
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        if (imports.usesWords()) {
            text.append("import static ").append(Dsl.class.getName()).append(".*;\n\n");
        }
        imports.classes().forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.append('\n')
                .append(comment())
                .append(header())
                .append("public final class ")
                .append(className)
                .append(" implements Migration {\n\n")
                .append(body)
                .append("}\n")
                .toString();
    }

    private String downgrade() {
        return method(
                "downgrade", content.irreversible().isEmpty() ? content.downgrade() : List.of());
    }

    private String comment() {
        String message = content.node().message();
        if (!content.proposed()) {
            return "";
        }
        String first = message.isEmpty() ? "" : " * " + javadoc(message) + "\n *\n * <p>";
        return "/**\n"
                + (first.isEmpty() ? " * " : first)
                + "Proposed by {@code revision --autogenerate}; read it before you run it.\n */\n";
    }

    private static String javadoc(String message) {
        return message.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\n", " ")
                .replace("\\", "&#92;");
    }

    private String header() {
        List<String> parts = new ArrayList<>();
        parts.add("id = " + JavaText.string(content.node().id()));
        several(parts, "revises", content.node().revises());
        several(parts, "dependsOn", content.node().dependsOn());
        several(parts, "labels", content.node().labels());
        if (!content.node().message().isEmpty()) {
            parts.add("message = " + JavaText.string(content.node().message()));
        }
        if (!content.transactional()) {
            parts.add("transactional = false");
        }
        if (!content.irreversible().isEmpty()) {
            parts.add("irreversible = " + JavaText.string(content.irreversible()));
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

    /** A method that does for each kind of database what it needs there. */
    private String several(String name) {
        StringBuilder text = new StringBuilder(signature(name, true));
        text.append(INDENT).append("switch (op.dialect()) {\n");
        for (DialectContent one : contents) {
            text.append(INDENT)
                    .append("    case ")
                    .append(JavaText.string(one.dialect().name()))
                    .append(" -> ")
                    .append(part(name, one))
                    .append("(op);\n");
        }
        text.append(INDENT)
                .append("    default -> throw new IllegalStateException(\n")
                .append(INDENT)
                .append(
                        "            \"This revision says nothing for \" + op.dialect() + \".\");\n")
                .append(INDENT)
                .append("}\n    }\n");
        for (DialectContent one : contents) {
            content = one.content();
            List<Operation> operations =
                    name.equals("upgrade") ? content.upgrade() : content.downgrade();
            text.append('\n').append(methods(part(name, one), false, operations));
        }
        return text.toString();
    }

    private static String part(String name, DialectContent one) {
        String word = one.dialect().name();
        return name + "On" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String signature(String name, boolean overrides) {
        return (overrides ? "    @Override\n    public void " : "    private static void ")
                + name
                + "(Operations op) {\n";
    }

    private String method(String name, List<Operation> operations) {
        return methods(name, true, operations);
    }

    private String methods(String name, boolean overrides, List<Operation> operations) {
        List<String> parts = parts(name.startsWith("upgrade"), operations);
        StringBuilder methods = new StringBuilder(signature(name, overrides));
        if (parts.size() == 1) {
            return methods.append(parts.get(0)).append("    }\n").toString();
        }
        for (int i = 1; i <= parts.size(); i++) {
            methods.append(INDENT).append(name).append("Part").append(i).append("(op);\n");
        }
        methods.append("    }\n");
        for (int i = 1; i <= parts.size(); i++) {
            methods.append('\n')
                    .append(signature(name + "Part" + i, false))
                    .append(parts.get(i - 1))
                    .append("    }\n");
        }
        return methods.toString();
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
