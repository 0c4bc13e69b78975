package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs about the constraints of a table that both sides have. */
final class ConstraintItems {

    private final Comparing comparing;
    private final Table from;
    private final Table to;
    private final PartRenames.Of told;

    private ConstraintItems(Comparing comparing, Table from, Table to) {
        this.comparing = comparing;
        this.from = from;
        this.to = to;
        this.told = comparing.renames().of(from.name(), names(from), names(to));
    }

    private static List<@Nullable String> names(Table table) {
        List<@Nullable String> names = new ArrayList<>();
        table.constraints().forEach(constraint -> names.add(constraint.name()));
        return names;
    }

    static void find(Comparing comparing, Table from, Table to) {
        new ConstraintItems(comparing, from, to).find();
    }

    private void find() {
        Matching<Constraint> matching = Matching.of(from.constraints(), to.constraints(), rules());
        Set<String> taken = new HashSet<>();
        for (Constraint constraint : from.constraints()) {
            if (constraint.name() != null) {
                taken.add(comparing.keys().of(constraint.name()));
            }
        }
        for (Matching.Pair<Constraint> pair : matching.pairs()) {
            comparing.add(kept(pair, taken));
        }
        for (Constraint constraint : matching.removed()) {
            comparing.add(
                    Item.dropped(
                            comparing.ids().constraint(from.name(), constraint),
                            List.of(drop(constraint))));
        }
        for (Constraint constraint : matching.added()) {
            comparing.add(
                    Item.created(
                            comparing.ids().constraint(from.name(), constraint),
                            List.of(add(constraint))));
        }
    }

    private Matching.Rules<Constraint> rules() {
        Comparison comparison = comparing.comparison();
        return new Matching.Rules<>(
                remembering(constraint -> comparison.form(comparing.from(), from, constraint)),
                remembering(constraint -> comparison.form(comparing.to(), to, constraint)),
                this::isTold,
                constraint -> key(constraint.name()),
                this::settled,
                (a, b) -> a instanceof PrimaryKey && b instanceof PrimaryKey);
    }

    /** Forms are asked for once for each constraint, not once for each pair. */
    private static Function<Constraint, Object> remembering(Function<Constraint, Object> form) {
        Map<Constraint, Object> known = new IdentityHashMap<>();
        return constraint -> known.computeIfAbsent(constraint, form);
    }

    private @Nullable String key(@Nullable String name) {
        return name == null ? null : comparing.keys().of(name);
    }

    private boolean settled(Constraint was, Constraint shall) {
        return comparing.comparison().decided(from, was, shall).orElse(false)
                || was instanceof Check actual
                        && shall instanceof Check desired
                        && mentioned(from, actual).equals(mentioned(to, desired))
                        && comparing.comparison().sameChecks(from, actual, desired);
    }

    private Set<String> mentioned(Table table, Check check) {
        Set<String> words = SqlWords.of(check.expression(), comparing.keys()::of);
        words.retainAll(table.columns().stream().map(c -> key(c.name())).toList());
        return words;
    }

    private Operation drop(Constraint constraint) {
        return new Operation.DropConstraint(from.name(), constraint.name(), constraint, false);
    }

    private Operation add(Constraint constraint) {
        return new Operation.AddConstraint(from.name(), constraint);
    }

    private Item kept(Matching.Pair<Constraint> pair, Set<String> taken) {
        Constraint was = pair.from();
        Constraint shall = pair.to();
        Constraint again = shall.name() == null ? shall.name(was.name()) : shall;
        Item item =
                Item.kept(
                                comparing.ids().constraint(from.name(), was),
                                comparing.ids().constraint(from.name(), again),
                                falls(was))
                        .remadeBy(drop(was), add(again));
        if (!comparing.comparison().decided(from, was, shall).orElse(pair.same())) {
            List<Operation> alter = inPlace(was, again);
            return alter.isEmpty() ? item.notInPlace() : item.altered(alter);
        }
        if (!isTold(was, shall) && !isRename(was.name(), shall.name())) {
            return item;
        }
        if (was.name() == null || shall.name() == null || taken.contains(key(shall.name()))) {
            return item.notInPlace();
        }
        return item.altered(
                List.of(new Operation.RenameConstraint(from.name(), was.name(), shall.name())));
    }

    /** What changes a constraint while it stays: one that was not asked of old rows is asked. */
    private List<Operation> inPlace(Constraint was, Constraint shall) {
        QualifiedName table = from.name();
        String name = was.name();
        boolean validates =
                (was instanceof Check check
                                && !check.validated()
                                && sameForm(check.validated(true), shall)
                        || was instanceof ForeignKey key
                                && !key.validated()
                                && sameForm(key.validated(true), shall));
        List<Operation> operations = new ArrayList<>();
        if (name != null && validates && !isRename(name, shall.name())) {
            operations.add(new Operation.ValidateConstraint(table, name));
        }
        return operations;
    }

    private boolean sameForm(Constraint was, Constraint shall) {
        return comparing
                .comparison()
                .form(comparing.from(), from, was)
                .equals(comparing.comparison().form(comparing.to(), to, shall));
    }

    private boolean isTold(Constraint was, Constraint shall) {
        return told.says(was.name(), shall.name());
    }

    private boolean isRename(@Nullable String was, @Nullable String shall) {
        if (shall == null || comparing.keys().same(was, shall)) {
            return false;
        }
        if (was == null && comparing.comparison().namesEveryConstraint()) {
            return false;
        }
        return comparing.options().generatedNames()
                || !comparing.comparison().isGenerated(to, shall);
    }

    private static Item.Falls falls(Constraint constraint) {
        return constraint instanceof ForeignKey
                        || constraint instanceof Check
                        || constraint instanceof Exclusion
                ? Item.Falls.WHEN_CHANGED
                : Item.Falls.WHEN_GONE;
    }
}
