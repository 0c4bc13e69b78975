package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.MigrationLock;
import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.Transactions;
import dev.retort.error.IrreversibleOperationException;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.TypeKind;
import dev.retort.testkit.ValueSamples.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
public abstract class DialectContract extends ContractTerms {

    private static final String UNDO = "undo ";
    private static final String INSERT = "INSERT INTO sample (c) VALUES (?)";

    /** Every behaviour of the contract, those of this database alone included. */
    final List<Behaviour> behaviours() {
        List<Behaviour> all = new ArrayList<>(TableBehaviours.all());
        all.addAll(ColumnBehaviours.all());
        all.addAll(RuleBehaviours.all());
        all.addAll(IndexBehaviours.all());
        all.addAll(ObjectBehaviours.all());
        all.addAll(RowBehaviours.all());
        all.addAll(KnownBehaviours.all());
        all.addAll(ConditionBehaviours.all());
        all.addAll(CollationBehaviours.all(collation()));
        all.addAll(RightBehaviours.all(role(), extension(), extensionVersion()));
        all.addAll(OptionBehaviours.all(words()));
        all.addAll(TextBehaviours.all(texts(), role()));
        all.addAll(own());
        return all;
    }

    private Trial trial() throws SQLException {
        return new Trial(open(), dialect(), scope());
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
    void everyRefusalAndEveryGapIsOneOfTheContract() {
        Set<String> names = new TreeSet<>();
        behaviours().forEach(each -> assertThat(names.add(each.name())).as(each.name()).isTrue());
        assertThat(refused().stream().map(name -> name.replaceFirst("^" + UNDO, "")))
                .isSubsetOf(names);
        ValueSamples.all().forEach(sample -> names.add(sample.toString()));
        assertThat(names).containsAll(gaps().keySet());
    }

    private void skipGap(String name) {
        String reason = gaps().get(name);
        assumeTrue(reason == null, reason);
    }

    private void thereAndBack(Behaviour behaviour) throws SQLException {
        skipGap(behaviour.name());
        try (Trial trial = trial()) {
            if (isRefused(behaviour, trial)) {
                return;
            }
            trial.online(behaviour.before());
            Schema start = trial.inspect();
            Map<?, Long> rows = trial.rows(start);
            List<Operation> back = there(behaviour, trial, start);
            if (refused().contains(UNDO + behaviour.name())) {
                assertThatThrownBy(() -> trial.online(back))
                        .isInstanceOf(NotSupportedByDatabaseException.class);
            } else if (!back.isEmpty()) {
                trial.online(back);
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
            if (ordersColumns()) {
                assertThat(columns(actual))
                        .as("order of columns")
                        .isEqualTo(columns(kept(expected, trial)));
            }
            expected = withWhatIsNotKept(actual, expected, trial);
        }
        return reversible ? back : List.of();
    }

    /** What a database has no place for is nowhere to be read, and dropped all the same. */
    private static Schema withWhatIsNotKept(Schema actual, Schema expected, Trial trial) {
        Schema all = actual;
        for (SchemaObject each : expected.objects()) {
            if (!trial.dialect().equivalence().keeps(each) && all.find(each.id()).isEmpty()) {
                all = all.with(each);
            }
        }
        return all;
    }

    private static Schema kept(Schema schema, Trial trial) {
        return Schema.of(
                schema.objects().stream().filter(trial.dialect().equivalence()::keeps).toList());
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
        if (refusal != null) {
            assertThat(refusal).hasMessageContaining("manual");
        }
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
        skipGap(behaviour.name());
        List<Operation> all = new ArrayList<>(behaviour.before());
        all.addAll(behaviour.operations());
        Schema expected;
        Map<?, Long> rows;
        try (Trial run = trial()) {
            run.online(all);
            expected = run.inspect();
            rows = run.rows(expected);
        }
        try (Trial script = trial()) {
            script.offline(all);
            Schema actual = script.inspect();
            assertSame("script", script, actual, expected);
            assertThat(columns(actual)).as("order of columns").isEqualTo(columns(expected));
            assertThat(script.rows(actual)).isEqualTo(rows);
        }
    }

    @TestFactory
    Stream<DynamicTest> aValueInAScriptIsTheValueOfARun() {
        return ValueSamples.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> keepsValue(each)));
    }

    /** Written into the text and bound to a parameter, by two rows that have to be equal. */
    private void keepsValue(Sample sample) throws SQLException {
        skipGap(sample.toString());
        try (Trial trial = trial()) {
            QualifiedName name = QualifiedName.of("sample");
            Table table = Table.of(name, List.of(Column.of("c", sample.type())));
            Operation create = new Operation.CreateTable(table, false);
            if (refused().contains("type " + sample.type().toString())) {
                assertThatThrownBy(() -> trial.online(List.of(create)))
                        .isInstanceOf(NotSupportedByDatabaseException.class);
                return;
            }
            List<@Nullable Object> row = Collections.singletonList(sample.value());
            Operation written = new Operation.BulkInsert(name, List.of("c"), List.of(row));
            trial.online(List.of(create, written));
            if (sample.type().kind() == TypeKind.JSON) {
                assertThat(trial.values("SELECT c FROM sample"))
                        .allMatch(it -> bare(it).equals(bare(sample.value())))
                        .hasSize(1);
            } else {
                trial.online(List.of(new Operation.Execute(INSERT, row, true)));
                List<Object> values = trial.values("SELECT c FROM sample");
                assertThat(values).hasSize(2);
                assertThat(values.get(0)).isEqualTo(values.get(1));
                if (sample.value() instanceof String text) {
                    assertThat(values.get(0)).isEqualTo(text);
                }
            }
            trial.online(List.of(written.reverse()));
            assertThat(trial.values("SELECT c FROM sample")).as("deleted again").isEmpty();
        }
    }

    /** How many random sequences of operations are tried; thousands by {@code retort.test.full}. */
    protected int sequences() {
        return Boolean.getBoolean("retort.test.full") ? 2_000 : 8;
    }

    /** How a trigger of a name is written that does nothing; none where there are no triggers. */
    protected Optional<Trigger> trigger(String name, QualifiedName table) {
        return Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> aRowOfOperationsEndsAlikeOnlineOfflineAndInMemory() {
        return new RandomSequences(this::trial, this::trigger).tests(sequences());
    }

    private static String bare(@Nullable Object json) {
        return String.valueOf(json).replace(" ", "");
    }

    @Test
    void aTableIsSeenWhereItIs() throws SQLException {
        try (Trial trial = trial()) {
            QualifiedName account = QualifiedName.of("account");
            assertThat(trial.dialect().hasTable(trial.connection(), account)).isFalse();
            trial.online(Recorder.record(Fixtures::account));
            assertThat(trial.dialect().hasTable(trial.connection(), account)).isTrue();
            assertThat(trial.dialect().hasTable(trial.connection(), account.withName("acc")))
                    .isFalse();
        }
    }

    @Test
    void howManyQueriesAnInspectionTakesDoesNotDependOnTables() throws SQLException {
        try (Trial trial = trial()) {
            trial.online(Recorder.record(op -> wide(op, 0)));
            int one = queries(trial);
            trial.online(Recorder.record(op -> IntStream.range(1, 12).forEach(i -> wide(op, i))));
            assertThat(queries(trial)).isEqualTo(one).isLessThan(40);
        }
    }

    private static void wide(Operations op, int number) {
        op.createTable(
                "account_" + number,
                Column.of("id", SqlType.of(TypeKind.BIGINT)).notNull(),
                Column.of("name", SqlType.of(TypeKind.VARCHAR, 80)),
                PrimaryKey.of("pk_" + number, List.of("id")));
        op.createIndex(
                Index.of(
                        "ix_" + number,
                        QualifiedName.of("account_" + number),
                        List.of(IndexPart.column("name"))));
    }

    private static int queries(Trial trial) throws SQLException {
        CountingConnection counting = new CountingConnection(trial.connection());
        trial.dialect().inspect(counting.connection(), Scope.everything());
        return counting.executions();
    }

    @Test
    void ddlIsUndoneByARollbackWhereTheDialectSaysSo() throws SQLException {
        try (Trial trial = trial()) {
            Transactions transactions = trial.dialect().transactions();
            transactions.begin(trial.connection());
            trial.online(Recorder.record(Fixtures::account));
            transactions.rollback(trial.connection());
            assertThat(trial.inspect().tables().isEmpty())
                    .isEqualTo(trial.dialect().transactionalDdl());
            assertThat(trial.connection().getAutoCommit()).isTrue();
        }
    }

    @Test
    void rowsAreThereAfterACommitAndNotAfterARollback() throws SQLException {
        try (Trial trial = trial()) {
            Transactions transactions = trial.dialect().transactions();
            trial.online(Recorder.record(Fixtures::account));
            transactions.begin(trial.connection());
            trial.online(Recorder.record(op -> op.execute("DELETE FROM account WHERE id = 1")));
            transactions.rollback(trial.connection());
            assertThat(trial.values("SELECT id FROM account")).hasSize(3);
            transactions.begin(trial.connection());
            trial.online(Recorder.record(op -> op.execute("DELETE FROM account WHERE id = 1")));
            transactions.commit(trial.connection());
            assertThat(trial.values("SELECT id FROM account")).hasSize(2);
        }
    }

    @Test
    void oneMigratorAtATimeHoldsTheLock() throws SQLException {
        QualifiedName versions = QualifiedName.of("alembic_version");
        try (Trial trial = trial();
                Connection other = trial.database().connect();
                MigrationLock waiting =
                        trial.dialect().lock(other, trial.database()::connect, versions)) {
            try (MigrationLock held =
                    trial.dialect().lock(trial.connection(), trial.database()::connect, versions)) {
                assertThat(held.tryAcquire()).isTrue();
                assertThat(waiting.tryAcquire()).isFalse();
                assertThat(waiting.holder()).isPresent();
                trial.online(Recorder.record(Fixtures::account));
            }
            assertThat(waiting.tryAcquire()).isTrue();
        }
    }

    @Test
    void aScratchDatabaseIsEmptyAndGoneWithoutATrace() throws SQLException {
        try (Trial trial = trial()) {
            trial.online(Recorder.record(Fixtures::account));
            Schema before = trial.inspect();
            Optional<ScratchDatabase> scratch = trial.dialect().scratch(trial.connection());
            assumeTrue(scratch.isPresent(), "The dialect has no scratch databases.");
            try (ScratchDatabase empty = scratch.get()) {
                Connection connection = empty.connection();
                assertThat(trial.dialect().inspect(connection, Scope.everything()))
                        .isEqualTo(Schema.empty());
                for (DdlStatement statement :
                        trial.dialect()
                                .statements(
                                        new Operation.CreateTable(before.tables().get(0), false),
                                        Schema::empty)) {
                    try (Statement run = connection.createStatement()) {
                        run.execute(statement.sql());
                    }
                }
                assertThat(trial.dialect().inspect(connection, Scope.everything()).tables())
                        .hasSize(1);
            }
            assertThat(trial.inspect()).isEqualTo(before);
        }
    }

    @Test
    void aNameComesBackFromWhatItIsQuotedAs() throws SQLException {
        try (Trial trial = trial()) {
            Dialect dialect = trial.dialect();
            for (String name : List.of("account", "order", "Mixed Case", "a\"b", "größe", "a.b")) {
                String quoted = dialect.quote(name);
                boolean plain = quoted.equals(name);
                String inside =
                        plain
                                ? name
                                : quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
                assertThat(dialect.canonicalName(inside, !plain)).isEqualTo(name);
            }
        }
    }

    @Test
    void theServerIsRecognized() throws SQLException {
        try (Trial trial = trial()) {
            assertThat(dialect().recognizes(trial.connection().getMetaData())).isTrue();
            assertThat(trial.dialect().name()).isEqualTo(dialect().name());
            assertThat(trial.dialect().productVersion()).isPresent();
        }
    }
}
