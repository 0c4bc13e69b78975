package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.error.MigrationException;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Operations drawn from a seed, one after another, each possible on the schema before it. */
final class RandomChanges {

    private final RandomScene scene;
    private final boolean reversible;
    private final List<Supplier<? extends @Nullable Operation>> kinds = new ArrayList<>();

    /**
     * Operations on a schema.
     *
     * @param triggers how the database writes a trigger of a name on a table
     * @param reversible whether each of them has a way back
     */
    RandomChanges(
            Dialect dialect,
            long seed,
            Schema start,
            BiFunction<String, QualifiedName, Optional<Trigger>> triggers,
            boolean reversible) {
        this.reversible = reversible;
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.scene = new RandomScene(dialect, random, start);
        RandomColumns columns = new RandomColumns(scene);
        kinds.addAll(new RandomTables(scene, columns).kinds());
        kinds.addAll(columns.kinds());
        kinds.addAll(new RandomRules(scene).kinds());
        kinds.addAll(new RandomIndexes(scene).kinds());
        kinds.addAll(new RandomObjects(scene, triggers).kinds());
        kinds.addAll(new RandomRarities(scene).kinds());
    }

    /** So many operations, or fewer where nothing more was found that the dialect carries out. */
    List<Operation> draw(int count) {
        List<Operation> drawn = new ArrayList<>();
        for (int tries = 0; drawn.size() < count && tries < count * 20; tries++) {
            Operation operation = scene.one(kinds).orElseThrow().get();
            if (operation != null && isPossible(operation)) {
                drawn.add(operation);
                scene.become(operation.apply(scene.schema()));
            }
        }
        return drawn;
    }

    /** The schema after all that was drawn, as memory has it. */
    Schema schema() {
        return scene.schema();
    }

    private boolean isPossible(Operation operation) {
        Schema before = scene.schema();
        Dialect dialect = scene.dialect();
        try {
            Operation whole = operation.completed(before);
            Schema after = whole.apply(before);
            dialect.statements(operation, () -> before);
            if (reversible) {
                Operation back = whole.reverse();
                dialect.statements(back, () -> after);
                back.apply(after);
            }
            return true;
        } catch (MigrationException e) {
            return false;
        }
    }
}
