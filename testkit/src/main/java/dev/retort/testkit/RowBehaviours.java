package dev.retort.testkit;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with rows. */
final class RowBehaviours {

    private RowBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                Behaviour.of(
                        "insert rows",
                        Fixtures::account,
                        op ->
                                op.bulkInsert(
                                        "account",
                                        List.of(
                                                Map.of("id", 8, "name", "O'Brien \\ Söhne"),
                                                Map.of("id", 9, "amount", -1.5)))),
                Behaviour.of(
                        "insert thousands of rows",
                        Fixtures::account,
                        op ->
                                op.accept(
                                        new Operation.BulkInsert(
                                                QualifiedName.of("account"),
                                                List.of("id", "name"),
                                                many()))),
                Behaviour.of(
                        "delete rows",
                        Fixtures::account,
                        op ->
                                op.accept(
                                        new Operation.DeleteRows(
                                                QualifiedName.of("account"),
                                                List.of("id", "name"),
                                                List.of(List.of(1, "Ada"), List.of(3, "Cleo"))))),
                Behaviour.of(
                        "execute statements with arguments",
                        Fixtures::account,
                        op ->
                                op.execute(
                                        "UPDATE account SET name = ? WHERE id = ?", "O'Brien", 1)));
    }

    private static List<List<@Nullable Object>> many() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int id = 1000; id < 3500; id++) {
            rows.add(Arrays.asList(id, id % 7 == 0 ? null : "row " + id));
        }
        return rows;
    }

    /** Whether rows that were there are there again when the operations are undone. */
    static boolean keepsRows(Behaviour behaviour) {
        return behaviour.operations().stream()
                .noneMatch(
                        it ->
                                it instanceof Operation.DropTable
                                        || it instanceof Operation.DeleteRows);
    }
}
