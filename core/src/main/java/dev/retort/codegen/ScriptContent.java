package dev.retort.codegen;

import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a script says, whatever the language it is written in.
 *
 * @param node its header
 * @param transactional false where it must not run inside a transaction
 * @param irreversible why it cannot be undone; empty where it can
 * @param proposed whether nobody has read it yet
 * @param upgrade what leads to the revision
 * @param downgrade what leads back
 * @param doubts what a person has to decide, each beside one of the operations
 */
public record ScriptContent(
        Node node,
        boolean transactional,
        String irreversible,
        boolean proposed,
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<Doubt> doubts) {

    public ScriptContent {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        doubts = List.copyOf(doubts);
    }

    /** A script that does nothing yet. */
    public static ScriptContent empty(Node node) {
        return new ScriptContent(node, true, "", false, List.of(), List.of(), List.of());
    }

    /** A script that a comparison proposes. */
    public static ScriptContent proposed(
            Node node, List<Operation> upgrade, List<Operation> downgrade, List<Doubt> doubts) {
        return new ScriptContent(node, true, "", true, upgrade, downgrade, doubts);
    }

    /** This script with a reason why it cannot be undone. */
    public ScriptContent irreversible(String reason) {
        return new ScriptContent(node, transactional, reason, proposed, upgrade, downgrade, doubts);
    }

    /** This script, inside a transaction or not. */
    public ScriptContent transactional(boolean value) {
        return new ScriptContent(node, value, irreversible, proposed, upgrade, downgrade, doubts);
    }

    /** Whether another does the same, there and back. */
    boolean doesTheSame(ScriptContent other) {
        return upgrade.equals(other.upgrade) && downgrade.equals(other.downgrade);
    }

    /** What its header says, by the names of placeholders. */
    Map<String, String> texts() {
        return Map.of(
                "revision", node.id(),
                "revises", String.join(", ", node.revises()),
                "depends_on", String.join(", ", node.dependsOn()),
                "labels", String.join(", ", node.labels()),
                "message", node.message());
    }

    /** The doubts about one operation, or about one of those that it carries out together. */
    List<Doubt> doubts(Operation operation) {
        List<Operation> all =
                operation instanceof Operation.RebuildTable rebuild
                        ? rebuild.changes()
                        : List.of(operation);
        List<Doubt> about = new ArrayList<>(doubts);
        about.removeIf(doubt -> !all.contains(doubt.beside()));
        return about;
    }

    /** Whether a person may have to change rows before an operation. */
    boolean needsValues(Operation operation) {
        return doubts(operation).stream()
                .anyMatch(doubt -> doubt.kind() == Doubt.Kind.MISSING_VALUE);
    }
}
