package dev.retort.codegen;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes of a rebuild as the calls of {@code TableChanges} that make them again. */
final class JavaRebuild {

    /** What {@code TableChanges} has a word for that says no more than the other calls do. */
    private static final Set<String> WORDS =
            Set.of(
                    "addColumn",
                    "dropColumn",
                    "alterColumn",
                    "renameColumn",
                    "moveColumn",
                    "addConstraint",
                    "dropConstraint",
                    "renameConstraint",
                    "setTableOptions");

    private final JavaStatements statements;

    JavaRebuild(JavaStatements statements) {
        this.statements = statements;
    }

    /** The calls; empty where one of the changes has no word, or is of another table. */
    Optional<List<String>> changes(Operation.RebuildTable rebuild) {
        List<String> calls = new ArrayList<>();
        String table = JavaValues.name(rebuild.table());
        for (Operation change : rebuild.changes()) {
            Call call = change.accept(statements);
            boolean fits =
                    WORDS.contains(call.method())
                            && call.arguments().get(0).equals(table)
                            && isWhole(change);
            if (!fits) {
                return Optional.empty();
            }
            String method = call.method().equals("setTableOptions") ? "options" : call.method();
            List<String> rest = call.arguments().subList(1, call.arguments().size());
            calls.add("\n                        ." + method + "(" + String.join(", ", rest) + ")");
        }
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
    }

    private static boolean isWhole(Operation change) {
        return !(change instanceof Operation.AlterColumn alter && alter.using() != null);
    }
}
