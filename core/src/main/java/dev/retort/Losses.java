package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the rows and values that operations would take away; one query for each table. */
final class Losses {

    private final Dialect dialect;
    private final Connection connection;
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final Map<ObjectId, String> columns = new HashMap<>();
    private final Map<QualifiedName, Counted> counted = new HashMap<>();

    private Losses(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** What a table lost, by the operation that takes it: the column, or null for all rows. */
    private record Drop(Operation operation, QualifiedName table, @Nullable String column) {}

    /** The answers about a table, null for the number of its rows; or why there are none. */
    private record Counted(Map<@Nullable String, Long> numbers, @Nullable String refusal) {}

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
        Losses losses = new Losses(dialect, connection);
        List<Drop> drops = new ArrayList<>();
        operations.forEach(it -> losses.note(it, drops));
        withheld.keySet().forEach(it -> losses.note(it, drops));
        drops.stream()
                .collect(
                        Collectors.groupingBy(Drop::table, LinkedHashMap::new, Collectors.toList()))
                .forEach(losses::count);
        List<Doubt> doubts = new ArrayList<>();
        for (Drop drop : drops) {
            Operation beside = withheld.getOrDefault(drop.operation(), drop.operation());
            losses.sentence(drop).ifPresent(text -> doubts.add(doubt(drop, beside, text)));
        }
        return doubts;
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
        } else if (operation instanceof Operation.DropTable drop) {
            drops.add(new Drop(operation, now(drop.table()), null));
        } else if (operation instanceof Operation.DropColumn drop) {
            drops.add(new Drop(operation, now(drop.table()), now(drop.table(), drop.column())));
        }
    }

    /** The name that a table has in the database, before anything runs. */
    private QualifiedName now(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    private String now(QualifiedName table, String column) {
        return columns.getOrDefault(ObjectId.column(table, column), column);
    }

    private void count(QualifiedName table, List<Drop> drops) {
        List<@Nullable String> names = drops.stream().map(Drop::column).distinct().toList();
        String list =
                names.stream()
                        .map(it -> it == null ? "count(*)" : "count(" + dialect.quote(it) + ")")
                        .collect(Collectors.joining(", "));
        Map<@Nullable String, Long> numbers = new HashMap<>();
        try {
            List<Long> row = ask("SELECT " + list + " FROM " + dialect.quote(table), names.size());
            for (int i = 0; i < names.size(); i++) {
                numbers.put(names.get(i), row.get(i));
            }
            counted.put(table, new Counted(numbers, null));
        } catch (SQLException e) {
            counted.put(table, new Counted(numbers, e.getMessage()));
        }
    }

    private List<Long> ask(String query, int size) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Long> row = new ArrayList<>();
            result.next();
            for (int i = 1; i <= size; i++) {
                row.add(result.getLong(i));
            }
            return row;
        } catch (SQLException e) {
            if (before != null) {
                connection.rollback(before);
            }
            throw e;
        }
    }

    private Optional<String> sentence(Drop drop) {
        Counted answer = Objects.requireNonNull(counted.get(drop.table()));
        String what =
                drop.column() == null
                        ? "\"%s\"".formatted(drop.table())
                        : "\"%s\" of \"%s\"".formatted(drop.column(), drop.table());
        if (answer.refusal() != null) {
            return Optional.of(
                    "What dropping %s would lose could not be counted: %s"
                            .formatted(what, answer.refusal().strip()));
        }
        long number = answer.numbers().getOrDefault(drop.column(), 0L);
        String noun = drop.column() == null ? "row" : "value";
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        "Dropping %s loses %d %s."
                                .formatted(what, number, number == 1 ? noun : noun + "s"));
    }
}
