package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * Random sequences of operations: there at once, there by a script, and back step by step; the
 * schemas of database and memory are the same at each end, and rows live through it.
 */
final class RandomSequences {

    /** The seeds to try instead of the first ones: one, or {@code 100-199}. */
    private static final String SEEDS = "retort.test.seeds";

    private static final String ORDER = " ORDER BY id";
    private static final int OPERATIONS = 20;
    private static final int SEEDS_OF_ONE_TEST = 50;

    private final Trials trials;
    private final BiFunction<String, QualifiedName, Optional<Trigger>> triggers;

    RandomSequences(Trials trials, BiFunction<String, QualifiedName, Optional<Trigger>> triggers) {
        this.trials = trials;
        this.triggers = triggers;
    }

    /** Opens an empty database. */
    interface Trials {
        Trial open() throws SQLException;
    }

    /** The first seeds, some of them in one test where there are many. */
    Stream<DynamicTest> tests(int count) {
        String[] chosen = System.getProperty(SEEDS, "1-" + count).split("-", -1);
        long first = Long.parseLong(chosen[0]);
        long last = Long.parseLong(chosen[chosen.length - 1]);
        int step = last - first < SEEDS_OF_ONE_TEST ? 1 : SEEDS_OF_ONE_TEST;
        return LongStream.iterate(first, it -> it <= last, it -> it + step)
                .mapToObj(it -> test(it, Math.min(last, it + step - 1), chosen.length == 1));
    }

    private DynamicTest test(long first, long last, boolean slowly) {
        String name = first == last ? "seed " + first : "seeds " + first + " to " + last;
        return DynamicTest.dynamicTest(name, () -> all(first, last, slowly));
    }

    private void all(long first, long last, boolean slowly) {
        List<AssertionError> failures = new ArrayList<>();
        for (long seed = first; seed <= last; seed++) {
            Sequence sequence = new Sequence(seed, slowly);
            try {
                sequence.run();
            } catch (TestAbortedException e) {
                throw e;
            } catch (AssertionError e) {
                failures.add(new AssertionError("Seed " + seed + ": " + e.getMessage(), e));
            } catch (RuntimeException | SQLException e) {
                String what = sequence.what("Seed " + seed + ": " + e.getMessage());
                failures.add(new AssertionError(what, e));
            }
        }
        if (!failures.isEmpty()) {
            AssertionError all =
                    new AssertionError(
                            failures.stream()
                                    .map(Throwable::getMessage)
                                    .collect(Collectors.joining("\n\n")));
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    /** What one seed draws. */
    private final class Sequence {

        private final long seed;
        private final boolean slowly;
        private final boolean reversible;
        private final List<Operation> fixture = Recorder.record(Fixtures::account);
        private final List<Operation> back = new ArrayList<>();
        private List<Operation> drawn = List.of();
        private Schema start = Schema.empty();
        private Schema end = Schema.empty();

        /**
         * The sequence of a seed.
         *
         * @param slowly whether the schemas are compared after each operation, to find the one that
         *     fails
         */
        Sequence(long seed, boolean slowly) {
            this.seed = seed;
            this.slowly = slowly;
            this.reversible = seed % 4 != 0;
        }

        void run() throws SQLException {
            for (Operation operation : fixture) {
                start = operation.apply(start);
            }
            List<String> columns;
            try (Trial trial = trials.open()) {
                draw(trial);
                ExpectedRows rows = live(trial);
                columns = columns(trial.inspect());
                check("online", trial, rows);
                if (reversible) {
                    back(trial, rows);
                }
            }
            try (Trial trial = trials.open()) {
                List<Operation> all = new ArrayList<>(fixture);
                all.addAll(seed % 2 == 0 ? drawn : trial.dialect().combined(drawn));
                trial.offline(all);
                check("by a script", trial, expected(all));
                assertThat(columns(trial.inspect())).as(what("by a script")).isEqualTo(columns);
            }
        }

        private void draw(Trial trial) {
            RandomChanges changes =
                    new RandomChanges(trial.dialect(), seed, start, triggers, reversible);
            drawn = changes.draw(OPERATIONS);
            end = changes.schema();
            Schema schema = start;
            for (Operation operation : drawn) {
                if (reversible) {
                    back.add(0, operation.completed(schema).reverse());
                }
                schema = operation.apply(schema);
            }
        }

        private ExpectedRows live(Trial trial) throws SQLException {
            trial.online(fixture);
            if (!slowly) {
                trial.online(drawn);
            } else {
                step(trial, drawn);
            }
            List<Operation> all = new ArrayList<>(fixture);
            all.addAll(drawn);
            return expected(all);
        }

        /** One operation after the other, with the schema in memory beside it. */
        private void step(Trial trial, List<Operation> operations) throws SQLException {
            Schema schema = start;
            for (Operation operation : operations) {
                trial.online(List.of(operation));
                schema = operation.apply(schema);
                same("after " + operation, trial, schema);
            }
        }

        private void back(Trial trial, ExpectedRows rows) throws SQLException {
            for (Operation operation : back) {
                trial.online(List.of(operation));
                rows.apply(operation);
            }
            same("back", trial, start);
            checkRows("back", trial, rows);
        }

        private ExpectedRows expected(List<Operation> operations) {
            ExpectedRows rows = new ExpectedRows();
            operations.forEach(rows::apply);
            return rows;
        }

        private void check(String how, Trial trial, ExpectedRows rows) throws SQLException {
            same(how, trial, end);
            checkRows(how, trial, rows);
        }

        private void same(String how, Trial trial, Schema wanted) throws SQLException {
            Schema actual = trial.inspect();
            assertThat(trial.difference(actual, wanted)).as(what(how) + ": to do").isEmpty();
            assertThat(trial.difference(wanted, actual)).as(what(how) + ": too much").isEmpty();
        }

        private void checkRows(String how, Trial trial, ExpectedRows expected) throws SQLException {
            Map<QualifiedName, Map<String, List<Object>>> actual = new TreeMap<>();
            for (var table : expected.tables().entrySet()) {
                Map<String, List<Object>> columns = new TreeMap<>();
                String from = " FROM " + trial.dialect().quote(table.getKey()) + ORDER;
                for (String column : table.getValue().keySet()) {
                    String sql = "SELECT " + trial.dialect().quote(column) + from;
                    columns.put(column, trial.values(sql));
                }
                actual.put(table.getKey(), columns);
            }
            assertThat(actual).as(what(how) + ": rows").isEqualTo(expected.tables());
        }

        private String what(String how) {
            return how
                    + "\n"
                    + Stream.concat(fixture.stream(), drawn.stream())
                            .map(it -> it + "\n")
                            .collect(Collectors.joining());
        }
    }

    private static List<String> columns(Schema schema) {
        return schema.tables().stream().map(it -> it.name() + " " + names(it)).sorted().toList();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }
}
