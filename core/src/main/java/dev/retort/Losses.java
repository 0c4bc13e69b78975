package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.operation.RowsMoved;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the rows and values that operations would take away, or that are missing to them. */
final class Losses {

    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final Map<ObjectId, String> columns = new HashMap<>();
    private final Set<QualifiedName> moved = new HashSet<>();

    private Losses() {}

    /** What a table lost, by the operation that takes it: the column, or null for all rows. */
    private record Drop(Operation operation, QualifiedName table, @Nullable String column) {}

    /**
     * The losses, each beside the operation that it is about.
     *
     * @param operations what is going to run on the database of the connection
     * @param withheld drops that are left out for now, each with what stands in their place
     */
    static List<Doubt> of(
            Dialect dialect,
            Connection connection,
            List<Operation> operations,
            Map<Operation, Operation> withheld) {
        Losses losses = new Losses();
        List<Drop> drops = new ArrayList<>();
        operations.forEach(it -> losses.note(it, drops));
        withheld.keySet().forEach(it -> losses.note(it, drops));
        RowCounts counts =
                RowCounts.of(
                        dialect,
                        connection,
                        drops.stream()
                                .map(it -> new RowCounts.Asked(it.table(), it.column()))
                                .toList());
        List<Doubt> doubts = new ArrayList<>();
        for (Drop drop : drops) {
            Operation beside = withheld.getOrDefault(drop.operation(), drop.operation());
            sentence(counts, drop).ifPresent(text -> doubts.add(doubt(drop, beside, text)));
        }
        return doubts;
    }

    /**
     * The doubts that the rows bear out: a column that refuses NULL is none where no row has it,
     * and tells how many have it else.
     */
    static List<Doubt> borneOut(
            Dialect dialect,
            Connection connection,
            List<Operation> operations,
            List<Doubt> doubts) {
        Losses losses = new Losses();
        operations.forEach(it -> losses.note(it, new ArrayList<>()));
        Map<Doubt, RowCounts.Asked> asked = new LinkedHashMap<>();
        doubts.forEach(it -> losses.values(it).ifPresent(column -> asked.put(it, column)));
        List<RowCounts.Asked> numbers = new ArrayList<>(asked.values());
        asked.values().forEach(it -> numbers.add(new RowCounts.Asked(it.table(), null)));
        RowCounts counts = RowCounts.of(dialect, connection, numbers);
        List<Doubt> left = new ArrayList<>();
        for (Doubt doubt : doubts) {
            RowCounts.Asked column = asked.get(doubt);
            if (column == null || counts.refusal(column.table()) != null) {
                left.add(doubt);
                continue;
            }
            long rows = counts.number(new RowCounts.Asked(column.table(), null));
            long none = rows - counts.number(column);
            if (none > 0) {
                left.add(
                        doubt.sentence(
                                doubt.sentence()
                                        + (none == 1
                                                ? " One row has NULL there."
                                                : " %d rows have NULL there.".formatted(none))));
            }
        }
        return left;
    }

    private static Doubt doubt(Drop drop, Operation beside, String sentence) {
        ObjectId gone =
                drop.column() == null
                        ? ObjectId.table(drop.table())
                        : ObjectId.column(drop.table(), drop.column());
        return new Doubt(Doubt.Kind.LOSS, gone, gone, sentence, beside, List.of(), List.of());
    }

    private void note(Operation operation, List<Drop> drops) {
        if (operation instanceof Operation.RenameTable rename) {
            tables.put(rename.to(), now(rename.from()));
        } else if (operation instanceof Operation.RenameColumn rename) {
            columns.put(
                    ObjectId.column(rename.table(), rename.to()),
                    now(rename.table(), rename.from()));
        } else if (operation instanceof Operation.Custom custom
                && custom.custom() instanceof RowsMoved move) {
            moved.add(move.from());
        } else if (operation instanceof Operation.DropTable drop && !isMoved(drop)) {
            drops.add(new Drop(operation, now(drop.table()), null));
        } else if (operation instanceof Operation.DropColumn drop) {
            drops.add(new Drop(operation, now(drop.table()), now(drop.table(), drop.column())));
        }
    }

    /** Whether the rows of a table, or of the whole of which it is a part, are elsewhere. */
    private boolean isMoved(Operation.DropTable drop) {
        return moved.contains(drop.table())
                || drop.was() != null
                        && Lineage.whole(drop.was()).filter(moved::contains).isPresent();
    }

    /** The name that a table has in the database, before anything runs. */
    private QualifiedName now(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    private String now(QualifiedName table, String column) {
        return columns.getOrDefault(ObjectId.column(table, column), column);
    }

    /** The columns that refuse NULL, each with what it is called before anything runs. */
    private Optional<RowCounts.Asked> values(Doubt doubt) {
        return doubt.kind() == Doubt.Kind.MISSING_VALUE
                        && doubt.from() != null
                        && doubt.beside() instanceof Operation.AlterColumn alter
                ? Optional.of(
                        new RowCounts.Asked(
                                now(alter.table()), now(alter.table(), alter.from().name())))
                : Optional.empty();
    }

    private static Optional<String> sentence(RowCounts counts, Drop drop) {
        String refusal = counts.refusal(drop.table());
        String what =
                drop.column() == null
                        ? "\"%s\"".formatted(drop.table())
                        : "\"%s\" of \"%s\"".formatted(drop.column(), drop.table());
        if (refusal != null) {
            return Optional.of(
                    "What dropping %s would lose could not be counted: %s"
                            .formatted(what, refusal));
        }
        long number = counts.number(new RowCounts.Asked(drop.table(), drop.column()));
        String noun = drop.column() == null ? "row" : "value";
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        "Dropping %s loses %d %s."
                                .formatted(what, number, number == 1 ? noun : noun + "s"));
    }
}
