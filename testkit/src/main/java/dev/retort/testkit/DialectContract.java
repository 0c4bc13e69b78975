package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.error.IrreversibleOperationException;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every dialect has to keep, against its real database: what an operation makes is read back
 * as what it makes, its reverse leads back, a script makes the same as a run, and nothing differs
 * afterwards.
 *
 * <p>A dialect's own test extends this class and says how an empty database comes to be, which
 * behaviours its database has no statement for, and how its triggers and routines are written.
 */
public abstract class DialectContract {

    /** The dialect, as {@link java.util.ServiceLoader} would make it. */
    protected abstract Dialect dialect();

    /** A new database with nothing in it. */
    protected abstract ContractDatabase open() throws SQLException;

    /**
     * The names of the behaviours that the dialect refuses since its database has no statement for
     * them. The contract fails for one that is refused and not named here, and for one that is
     * named and not refused.
     */
    protected Set<String> refused() {
        return Set.of();
    }

    /** Behaviours of this database alone: triggers, routines and types in its own words. */
    protected List<Behaviour> own() {
        return List.of();
    }

    private List<Behaviour> behaviours() {
        List<Behaviour> all = new ArrayList<>(TableBehaviours.all());
        all.addAll(ColumnBehaviours.all());
        all.addAll(RuleBehaviours.all());
        all.addAll(IndexBehaviours.all());
        all.addAll(ObjectBehaviours.all());
        all.addAll(RowBehaviours.all());
        all.addAll(own());
        return all;
    }

    private Trial trial() throws SQLException {
        return new Trial(open(), dialect());
    }

    @TestFactory
    Stream<DynamicTest> whatAnOperationMakesIsReadBackAndUndoneByItsReverse() {
        return behaviours().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> thereAndBack(each)));
    }

    @TestFactory
    Stream<DynamicTest> aScriptMakesTheSameAsARun() {
        return behaviours().stream()
                .filter(each -> !refused().contains(each.name()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> scriptAndRun(each)));
    }

    @Test
    void everyRefusedBehaviourIsOneOfTheContract() {
        Set<String> names = new TreeSet<>();
        behaviours().forEach(each -> assertThat(names.add(each.name())).as(each.name()).isTrue());
        assertThat(names).containsAll(refused());
    }

    private void thereAndBack(Behaviour behaviour) throws SQLException {
        try (Trial trial = trial()) {
            if (isRefused(behaviour, trial)) {
                return;
            }
            trial.online(behaviour.before());
            Schema start = trial.inspect();
            Map<?, Long> rows = trial.rows(start);
            List<Operation> back = there(behaviour, trial, start);
            trial.online(back);
            if (!back.isEmpty()) {
                Schema end = trial.inspect();
                assertSame("undone", trial, end, start);
                if (RowBehaviours.keepsRows(behaviour)) {
                    assertThat(trial.rows(end)).as("rows").isEqualTo(rows);
                }
            }
        }
    }

    /** The way there, checked at each step; answers the way back, empty where there is none. */
    private List<Operation> there(Behaviour behaviour, Trial trial, Schema start)
            throws SQLException {
        Schema expected = start;
        List<Operation> back = new ArrayList<>();
        boolean reversible = true;
        for (Operation operation : behaviour.operations()) {
            Operation known = operation.completed(expected);
            try {
                back.add(0, known.reverse());
            } catch (IrreversibleOperationException e) {
                reversible = false;
            }
            expected = known.apply(expected);
            trial.online(List.of(operation));
            Schema actual = trial.inspect();
            assertSame(operation.toString(), trial, actual, expected);
            assertThat(columns(actual)).as("order of columns").isEqualTo(columns(expected));
            expected = actual;
        }
        return reversible ? back : List.of();
    }

    private static void assertSame(String what, Trial trial, Schema actual, Schema expected)
            throws SQLException {
        assertThat(trial.difference(actual, expected)).as("%s: still to do", what).isEmpty();
        assertThat(trial.difference(expected, actual)).as("%s: too much done", what).isEmpty();
    }

    private static List<String> columns(Schema schema) {
        return schema.tables().stream()
                .map(table -> table.name() + " " + names(table))
                .sorted()
                .toList();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Whether the behaviour is refused, as it has to be or must not be. */
    private boolean isRefused(Behaviour behaviour, Trial trial) {
        boolean expected = refused().contains(behaviour.name());
        NotSupportedByDatabaseException refusal = refusal(behaviour, trial);
        assertThat(refusal != null)
                .as(
                        "\"%s\" %s",
                        behaviour.name(),
                        refusal == null
                                ? "is carried out, though it is told as refused"
                                : "is refused: " + refusal.getMessage())
                .isEqualTo(expected);
        return expected;
    }

    private static @Nullable NotSupportedByDatabaseException refusal(
            Behaviour behaviour, Trial trial) {
        Schema schema = Schema.empty();
        List<Operation> all = new ArrayList<>(behaviour.before());
        all.addAll(behaviour.operations());
        for (Operation operation : all) {
            Schema before = schema;
            try {
                trial.dialect().statements(operation, () -> before);
            } catch (NotSupportedByDatabaseException e) {
                return e;
            }
            schema = operation.apply(before);
        }
        return null;
    }

    private void scriptAndRun(Behaviour behaviour) throws SQLException {
        List<Operation> all = new ArrayList<>(behaviour.before());
        all.addAll(behaviour.operations());
        try (Trial run = trial();
                Trial script = trial()) {
            run.online(all);
            script.offline(all);
            Schema expected = run.inspect();
            Schema actual = script.inspect();
            assertSame("script", script, actual, expected);
            assertThat(columns(actual)).as("order of columns").isEqualTo(columns(expected));
            assertThat(script.rows(actual)).isEqualTo(run.rows(expected));
        }
    }
}
