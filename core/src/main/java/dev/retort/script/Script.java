package dev.retort.script;

import dev.retort.revision.Node;
import java.util.HexFormat;
import java.util.Optional;

/** A file that holds a revision: what its header says; its body is read only where it runs. */
public final class Script {

    private final Node node;
    private final ScriptHeader header;
    private final ScriptFile file;
    private final String className;

    Script(ScriptHeader header, ScriptFile file, String className) {
        this.header = header;
        this.file = file;
        this.className = className;
        this.node =
                new Node(
                        header.id(),
                        header.revises(),
                        header.dependsOn(),
                        header.labels(),
                        header.message(),
                        file.path());
    }

    /** The revision. */
    public Node node() {
        return node;
    }

    /** The id of the revision. */
    public String id() {
        return header.id();
    }

    /** Where the file is, for people. */
    public String path() {
        return file.path();
    }

    /** Whether it may run in a transaction. */
    public boolean transactional() {
        return header.transactional();
    }

    /** Why it cannot be undone, where it cannot. */
    public Optional<String> irreversible() {
        return Optional.of(header.irreversible()).filter(it -> !it.isEmpty());
    }

    /** The language it is written in; that of a compiled one is Java. */
    public ScriptFormat format() {
        return file.endsWith(".sql") ? ScriptFormat.SQL : ScriptFormat.JAVA;
    }

    /** The SHA-256 of its content; how its lines end does not count. */
    public String checksum() {
        return isCompiled()
                ? HexFormat.of().formatHex(Digest.of(file.content()))
                : Digest.ofText(file.text());
    }

    ScriptFile file() {
        return file;
    }

    /** The name of the class; empty for SQL. */
    String className() {
        return className;
    }

    boolean isCompiled() {
        return file.endsWith(".class");
    }

    @Override
    public String toString() {
        return node + " in " + path();
    }
}
