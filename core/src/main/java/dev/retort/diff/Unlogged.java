package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that outlives a crash cannot refer to one that does not, not even for a moment. */
final class Unlogged {

    private final Keys keys;
    private final Map<QualifiedName, Step> comes = new HashMap<>();
    private final Map<QualifiedName, Step> goes = new HashMap<>();

    private Unlogged(Keys keys) {
        this.keys = keys;
    }

    static void connect(List<Step> steps, Comparing comparing) {
        Unlogged unlogged = new Unlogged(comparing.keys());
        steps.forEach(unlogged::note);
        if (!unlogged.comes.isEmpty() || !unlogged.goes.isEmpty()) {
            unlogged.connect(comparing.from());
        }
    }

    private void note(Step step) {
        if (step.operation() instanceof Operation.SetTableOptions change) {
            boolean was = change.from().containsKey(TableOption.UNLOGGED);
            boolean shall = change.to().containsKey(TableOption.UNLOGGED);
            if (was != shall) {
                (shall ? comes : goes).put(keys.of(change.table()), step);
            }
        }
    }

    private void connect(Schema schema) {
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                QualifiedName from = keys.of(table.name());
                QualifiedName to = keys.of(key.referencedTable());
                after(comes.get(to), comes.get(from));
                after(goes.get(from), goes.get(to));
            }
        }
    }

    private static void after(@Nullable Step later, @Nullable Step sooner) {
        if (later != null && sooner != null) {
            later.ratherAfter(sooner);
        }
    }
}
