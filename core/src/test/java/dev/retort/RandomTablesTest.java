package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random schemas on every database: there with their rows, nothing left to do, and back. */
class RandomTablesTest {

    private static final boolean FULL = Boolean.getBoolean("retort.test.full");
    private static final long FIRST = Long.getLong("retort.test.seed", 0);

    private static int seeds(ComparedDatabase.Kind kind) {
        int few =
                switch (kind) {
                    case SQLITE, H2 -> 150;
                    case POSTGRESQL -> 60;
                    case MARIADB -> 40;
                };
        return FULL ? few * 12 : few;
    }

    @ParameterizedTest
    @EnumSource
    void randomSchemasGoThereAndBackWithTheirRows(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            for (long seed = FIRST; seed < FIRST + seeds(kind); seed++) {
                try {
                    go(database, RandomTables.of(seed), "seed " + seed);
                } catch (SQLException | RuntimeException e) {
                    throw new AssertionError("seed " + seed + " on " + kind, e);
                }
            }
        }
    }

    private static void go(ComparedDatabase database, RandomTables.Change change, String seed)
            throws SQLException {
        Schema from = change.from();
        Schema to = change.to();
        database.become(from);
        assertThat(ComparedDatabase.lines(database.proposed(from))).as("%s: from", seed).isEmpty();
        Schema before = database.inspect();
        Map<String, List<String>> rows = fill(database, from, to);
        List<Operation> operations = database.become(to);
        assertThat(ComparedDatabase.lines(database.proposed(to))).as("%s: to", seed).isEmpty();
        assertThat(read(database, from, to))
                .as("%s: rows after %s", seed, ComparedDatabase.lines(operations))
                .isEqualTo(rows);
        List<Operation> back = database.back(before, operations);
        database.apply(back);
        assertThat(ComparedDatabase.lines(database.proposed(from)))
                .as("%s: back from %s", seed, ComparedDatabase.lines(operations))
                .isEmpty();
        assertThat(read(database, from, to))
                .as("%s: rows after %s", seed, ComparedDatabase.lines(back))
                .isEqualTo(rows);
        database.become(Schema.empty());
    }

    private static Map<String, List<String>> fill(ComparedDatabase database, Schema from, Schema to)
            throws SQLException {
        for (int number = 1; number <= 3; number++) {
            for (Table table : from.tables()) {
                database.execute(insert(database.dialect(), table, number));
            }
        }
        return read(database, from, to);
    }

    /** Keys come first empty, since rows may refer to each other in a circle. */
    private static String insert(Dialect dialect, Table table, int number) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean isKey =
                    table.foreignKeys().stream()
                            .anyMatch(it -> it.columns().contains(column.name()));
            if (!isKey) {
                names.add(dialect.quote(column.name()));
                values.add(value(column, number));
            }
        }
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        dialect.quote(table.name()),
                        String.join(", ", names),
                        String.join(", ", values));
    }

    private static String value(Column column, int number) {
        return switch (column.type().kind()) {
            case VARCHAR, TEXT -> "'it''s " + number + "'";
            case TIMESTAMP -> "'2024-01-0" + number + " 10:00:00'";
            default -> String.valueOf(number);
        };
    }

    /** The rows of the tables of both sides, in the columns that keep their type. */
    private static Map<String, List<String>> read(ComparedDatabase database, Schema from, Schema to)
            throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Table table : from.tables()) {
            Table other = to.table(table.name()).orElse(null);
            if (other == null) {
                continue;
            }
            List<String> columns =
                    table.columns().stream()
                            .filter(it -> other.column(it.name()).isPresent())
                            .map(it -> database.dialect().quote(it.name()))
                            .toList();
            rows.put(
                    table.name().name(),
                    database.rows(
                            "SELECT %s FROM %s ORDER BY id"
                                    .formatted(
                                            String.join(", ", columns),
                                            database.dialect().quote(table.name()))));
        }
        return rows;
    }
}
