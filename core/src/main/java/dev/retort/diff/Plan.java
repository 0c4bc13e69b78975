package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that things take, and which has to come before which.
 *
 * <p>What stands on something ends before that ends, and begins after that has begun; the way back
 * is therefore in order too.
 */
final class Plan {

    /** The steps of one thing, one after another. */
    private record Chain(List<Step> steps, boolean alters) {

        Step first() {
            return steps.get(0);
        }

        Step last() {
            return steps.get(steps.size() - 1);
        }
    }

    /**
     * What tells the names of types in its own, or in its text: it goes before one is renamed, and
     * comes back after that on the way back.
     */
    private static final Set<ObjectKind> TELLING =
            Set.of(ObjectKind.ROUTINE, ObjectKind.INDEX, ObjectKind.CONSTRAINT);

    private final Ids ids;
    private final Ranks ranks;
    private final Set<QualifiedName> heirs;
    private final Set<Item> remade;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ObjectId, Chain> ends = new HashMap<>();
    private final Map<ObjectId, Chain> begins = new HashMap<>();
    private final Set<QualifiedName> created = new HashSet<>();
    private final Set<QualifiedName> dropped = new HashSet<>();

    private Plan(Ids ids, Ranks ranks, Set<QualifiedName> heirs, Set<Item> remade) {
        this.ids = ids;
        this.ranks = ranks;
        this.heirs = heirs;
        this.remade = remade;
    }

    static List<Step> of(Comparing comparing, Set<Item> remade, Standing before, Standing after) {
        Map<QualifiedName, List<QualifiedName>> children =
                Inheritance.children(comparing.from(), comparing.keys());
        Set<QualifiedName> heirs = new HashSet<>();
        children.values().forEach(heirs::addAll);
        Ranks ranks =
                new Ranks(comparing.keys(), comparing.alterations().foreignKeysInline(), heirs);
        Plan plan = new Plan(comparing.ids(), ranks, heirs, remade);
        comparing.items().forEach(plan::noteTables);
        comparing.items().forEach(plan::place);
        plan.connect(before, after);
        new NameClashes(comparing.keys(), children, comparing.alterations()).connect(plan.steps);
        Unlogged.connect(plan.steps, comparing);
        return plan.steps;
    }

    private void noteTables(Item item) {
        ObjectId from = item.from();
        ObjectId to = item.to();
        if (from != null && to == null && from.kind() == ObjectKind.TABLE) {
            dropped.add(from.name());
        }
        if (to != null && from == null && to.kind() == ObjectKind.TABLE) {
            created.add(to.name());
        }
    }

    private void place(Item item) {
        if (item.isNew()) {
            begin(item, chain(item, item.create(), false));
        } else if (item.isUnwanted()) {
            end(item, chain(item, item.drop(), false));
        } else if (remade.contains(item)) {
            Chain drop = chain(item, item.drop(), false);
            Chain create = chain(item, item.create(), false);
            if (create.first().operation() instanceof Operation.RenameObject) {
                drop.first().after(create.last());
            } else {
                create.first().after(drop.last());
            }
            end(item, drop);
            begin(item, create);
        } else if (!item.alter().isEmpty()) {
            Chain alter = chain(item, item.alter(), true);
            end(item, alter);
            begin(item, alter);
        }
    }

    private Chain chain(Item item, List<Operation> operations, boolean alters) {
        boolean bounds = ids.isBounds(item.from()) || ids.isBounds(item.to());
        List<Step> chain = new ArrayList<>();
        for (Operation operation : operations) {
            Step step = new Step(operation, bounds ? ranks.ofBounds() : rank(operation));
            if (!chain.isEmpty()) {
                step.after(chain.get(chain.size() - 1));
            }
            chain.add(step);
        }
        steps.addAll(chain);
        return new Chain(chain, alters);
    }

    private Step.Rank rank(Operation operation) {
        QualifiedName table = null;
        if (operation instanceof Operation.CreateIndex create) {
            table = create.index().table();
        } else if (operation instanceof Operation.DropIndex drop) {
            table = drop.table();
        }
        if (table != null && created.contains(ids.keys().of(table))) {
            return ranks.withTable(true, operation);
        }
        return table != null && dropped.contains(ids.keys().of(table))
                ? ranks.withTable(false, operation)
                : ranks.of(operation);
    }

    private void begin(Item item, Chain chain) {
        put(begins, item.to(), chain);
        for (Operation operation : item.create()) {
            if (operation instanceof Operation.CreateTable create) {
                parts(create.table()).forEach(id -> put(begins, id, chain));
            }
        }
    }

    private void end(Item item, Chain chain) {
        put(ends, item.from(), chain);
        for (Operation operation : item.drop()) {
            if (operation instanceof Operation.DropTable drop && drop.was() != null) {
                parts(drop.was()).forEach(id -> put(ends, id, chain));
            }
        }
    }

    private static void put(Map<ObjectId, Chain> map, @Nullable ObjectId id, Chain chain) {
        if (id != null) {
            map.putIfAbsent(id, chain);
        }
    }

    private List<ObjectId> parts(Table table) {
        List<ObjectId> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            parts.add(ids.column(table.name(), column.name()));
        }
        for (Constraint constraint : table.constraints()) {
            parts.add(ids.constraint(table.name(), constraint));
        }
        return parts;
    }

    private void connect(Standing before, Standing after) {
        after.known().forEach((id, all) -> all.forEach(on -> connectBegins(id, on, true)));
        after.guessed().forEach((id, all) -> all.forEach(on -> connectBegins(id, on, false)));
        before.known().forEach((id, all) -> all.forEach(on -> connectEnds(id, on, true)));
        before.guessed().forEach((id, all) -> all.forEach(on -> connectEnds(id, on, false)));
    }

    private void connectBegins(ObjectId dependent, ObjectId on, boolean known) {
        Chain later = begins.get(dependent);
        Chain sooner = begins.get(on);
        if (later == null || sooner == null || later == sooner) {
            return;
        }
        boolean collates =
                sooner.first().operation() instanceof Operation.SetTableOptions
                        && later.first().operation() instanceof Operation.AlterColumn change
                        && Ranks.beginsToCollate(change);
        if (collates) {
            // What follows its table no longer says so before that changes.
            connect(later.last(), sooner.first(), known);
        } else {
            connect(sooner.last(), later.first(), known);
        }
    }

    private void connectEnds(ObjectId dependent, ObjectId on, boolean known) {
        Chain sooner = ends.get(dependent);
        Chain later = ends.get(on);
        Chain aside = begins.get(on);
        if (sooner != null
                && aside != null
                && TELLING.contains(dependent.kind())
                && aside.first().operation() instanceof Operation.RenameObject) {
            connect(sooner.last(), aside.first(), known);
        }
        if (sooner == null || later == null || sooner == later) {
            return;
        }
        Chain again = begins.get(dependent);
        if (again != null && aside == null && heirs.contains(on.name())) {
            // A key that refers to a table holds each of its partitions.
            connect(later.last(), again.first(), known);
        }
        // Where both only change, what is stood on changes first; see connectBegins.
        if (!(sooner.alters() && later.alters())) {
            connect(sooner.last(), later.first(), known);
        }
    }

    private static void connect(Step sooner, Step later, boolean known) {
        if (known) {
            later.after(sooner);
        } else {
            later.ratherAfter(sooner);
        }
    }
}
