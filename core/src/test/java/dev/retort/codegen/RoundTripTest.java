package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.PlainEquivalence;
import dev.retort.diff.RandomSchemas;
import dev.retort.diff.SchemaDiffer;
import dev.retort.diff.WayBack;
import dev.retort.operation.Migration;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.revision.Node;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written compiles, and running it gives the same operations back. */
class RoundTripTest {

    private static final int OF_EACH_KIND = Boolean.getBoolean("retort.test.full") ? 500 : 40;
    private static final int SEEDS = Boolean.getBoolean("retort.test.full") ? 200 : 20;
    private static final Node NODE = new Node("1", List.of(), List.of(), List.of(), "all", "");

    @TestFactory
    Stream<DynamicTest> everyOperationComesBack() {
        return Stream.of(Operation.class.getPermittedSubclasses())
                .map(kind -> DynamicTest.dynamicTest(kind.getSimpleName(), () -> comesBack(kind)));
    }

    private static void comesBack(Class<?> kind) throws Exception {
        RandomOperations random = new RandomOperations(kind.getSimpleName().hashCode());
        List<Operation> written = new ArrayList<>();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            written.add(random.operation(kind));
        }
        ScriptContent content = ScriptContent.proposed(NODE, written, List.of(), List.of());
        String source = JavaScriptWriter.write("", "Sample", content);
        Migration migration = CompiledScripts.of(Map.of("Sample", source)).get("Sample");
        Recording recording = new Recording(null);
        migration.upgrade(new Operations(recording));
        assertThat(recording.operations()).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            assertThat(forgetful(recording.operations().get(i)))
                    .isEqualTo(forgetful(written.get(i)));
        }
    }

    /** An operation without what was there, which a run fills in from the schema. */
    private static Operation forgetful(Operation operation) {
        if (operation instanceof Operation.DropTable it) {
            return new Operation.DropTable(it.table(), null, it.ifExists());
        }
        if (operation instanceof Operation.DropColumn it) {
            return new Operation.DropColumn(it.table(), it.column(), null, it.ifExists());
        }
        if (operation instanceof Operation.DropConstraint it && it.constraint() != null) {
            return new Operation.DropConstraint(it.table(), it.constraint(), null, it.ifExists());
        }
        if (operation instanceof Operation.DropIndex it) {
            return new Operation.DropIndex(
                    it.index(), it.table(), null, it.ifExists(), it.concurrently());
        }
        if (operation instanceof Operation.DropObject it) {
            return new Operation.DropObject(it.id(), null, it.ifExists(), it.cascade());
        }
        if (operation instanceof Operation.MoveColumn it) {
            return new Operation.MoveColumn(it.table(), it.column(), it.position(), null);
        }
        if (operation instanceof Operation.SetTableComment it) {
            return new Operation.SetTableComment(it.table(), null, it.to(), false);
        }
        if (operation instanceof Operation.RebuildTable it) {
            return new Operation.RebuildTable(
                    it.table(), it.changes().stream().map(RoundTripTest::forgetful).toList());
        }
        return operation;
    }

    @Test
    void whatAComparisonProposesComesBackWithWhatWasThere() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, Schema> starts = new LinkedHashMap<>();
        Map<String, List<Operation>> proposed = new LinkedHashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema from = RandomSchemas.of(seed);
            List<Operation> upgrade = diff(from, RandomSchemas.of(seed + 1));
            List<Operation> downgrade =
                    WayBack.of(from, upgrade, new PlainEquivalence(), Alterations.STANDARD);
            String name = "Sample" + seed;
            sources.put(
                    name,
                    JavaScriptWriter.write(
                            "", name, ScriptContent.proposed(NODE, upgrade, downgrade, List.of())));
            starts.put(name, from);
            List<Operation> both = new ArrayList<>(upgrade);
            both.addAll(downgrade);
            proposed.put(name, both);
        }
        Map<String, Migration> migrations = CompiledScripts.of(sources);
        for (String name : sources.keySet()) {
            Recording recording = new Recording(starts.get(name));
            migrations.get(name).upgrade(new Operations(recording));
            migrations.get(name).downgrade(new Operations(recording));
            assertThat(recording.operations()).as(name).hasSameSizeAs(proposed.get(name));
            for (int i = 0; i < recording.operations().size(); i++) {
                assertThat(recording.operations().get(i).toString())
                        .as(name)
                        .isEqualTo(proposed.get(name).get(i).toString());
            }
        }
    }

    private static List<Operation> diff(Schema from, Schema to) {
        return SchemaDiffer.diff(
                        from, to, new PlainEquivalence(), DiffOptions.exact(Alterations.STANDARD))
                .operations();
    }

    @Test
    void aScriptOfHundredsOfOperationsFitsIntoMethods() throws Exception {
        RandomOperations random = new RandomOperations(7);
        List<Operation> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            many.add(random.operation(Operation.AddColumn.class));
        }
        String source =
                JavaScriptWriter.write(
                        "", "Sample", ScriptContent.proposed(NODE, many, many, List.of()));
        Migration migration = CompiledScripts.of(Map.of("Sample", source)).get("Sample");
        Recording recording = new Recording(null);
        migration.upgrade(new Operations(recording));
        assertThat(recording.operations().equals(many)).isTrue();
    }

    @Test
    void aTextThatIsLongerThanAConstantComesBack() throws Exception {
        Operation operation =
                new Operation.Execute("select '" + "x\u00e9".repeat(60_000) + "'", List.of(), true);
        String source =
                JavaScriptWriter.write(
                        "",
                        "Sample",
                        ScriptContent.proposed(NODE, List.of(operation), List.of(), List.of()));
        Recording recording = new Recording(null);
        CompiledScripts.of(Map.of("Sample", source))
                .get("Sample")
                .upgrade(new Operations(recording));
        assertThat(recording.operations().equals(List.of(operation))).isTrue();
    }
}
