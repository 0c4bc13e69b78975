package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Equivalence;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of a difference, on schemas made up from seeds. */
class RandomSchemasTest {

    private static final int SEEDS = Boolean.getBoolean("retort.test.full") ? 5_000 : 300;
    private static final Equivalence PLAIN = new PlainEquivalence();
    private static final DiffOptions EXACT = DiffOptions.exact(Alterations.STANDARD);

    private static List<Operation> diff(Schema from, Schema to) {
        return SchemaDiffer.diff(from, to, PLAIN, EXACT).operations();
    }

    @Test
    void whatIsProposedLeadsThere() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema from = RandomSchemas.of(seed);
            Schema to = RandomSchemas.of(seed + 1);
            List<Operation> operations = diff(from, to);
            Set<String> got = Schemas.told(Schemas.applied(from, operations));
            assertThat(Schemas.apart(got, Schemas.told(to)))
                    .as("seed %d: %s", seed, Schemas.lines(operations))
                    .isEmpty();
        }
    }

    @Test
    void theWayBackLeadsBack() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema from = RandomSchemas.of(seed);
            Schema to = RandomSchemas.of(seed + 1);
            List<Operation> operations = diff(from, to);
            List<Operation> back = WayBack.of(from, operations, PLAIN, Alterations.STANDARD);
            Set<String> got =
                    Schemas.told(Schemas.applied(Schemas.applied(from, operations), back));
            assertThat(Schemas.apart(got, Schemas.told(from)))
                    .as("seed %d: %s", seed, Schemas.lines(back))
                    .isEmpty();
        }
    }

    @Test
    void nothingDiffersFromItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema schema = RandomSchemas.of(seed);
            assertThat(diff(schema, Schemas.shuffled(schema, seed))).isEmpty();
        }
    }

    @Test
    void theOrderOfObjectsDoesNotMatter() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema from = RandomSchemas.of(seed);
            Schema to = RandomSchemas.of(seed + 1);
            List<Operation> shuffled =
                    diff(Schemas.shuffled(from, seed), Schemas.shuffled(to, seed));
            List<Operation> operations = diff(from, to);
            assertThat(Schemas.lines(shuffled))
                    .as("seed %d", seed)
                    .isEqualTo(Schemas.lines(operations));
            assertThat(shuffled.equals(operations)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void everyOrderRuns() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema from = RandomSchemas.of(seed);
            Schema to = RandomSchemas.of(seed + 1);
            List<String> faults = new ArrayList<>();
            Schema schema = from;
            for (Operation operation : diff(from, to)) {
                Soundness.faults(schema, operation).forEach(faults::add);
                schema = operation.apply(schema);
            }
            assertThat(faults).as("seed %d: %s", seed, Schemas.lines(diff(from, to))).isEmpty();
        }
    }
}
