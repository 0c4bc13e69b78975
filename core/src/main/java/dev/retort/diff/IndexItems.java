package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs about the indexes of a table or view that both sides have. */
final class IndexItems {

    private final Comparing comparing;
    private final QualifiedName relation;
    private final @Nullable Table from;
    private final @Nullable Table to;

    private final PartRenames.Of told;

    private IndexItems(
            Comparing comparing, QualifiedName relation, List<Index> was, List<Index> all) {
        this.comparing = comparing;
        this.relation = relation;
        this.from = comparing.from().table(relation).orElse(null);
        this.to = comparing.to().table(relation).orElse(null);
        this.told = comparing.renames().of(relation, names(was), names(all));
    }

    static void find(
            Comparing comparing, QualifiedName relation, List<Index> was, List<Index> all) {
        new IndexItems(comparing, relation, was, all).find(was, all);
    }

    private static List<@Nullable String> names(List<Index> indexes) {
        List<@Nullable String> names = new ArrayList<>();
        indexes.forEach(index -> names.add(index.name()));
        return names;
    }

    private void find(List<Index> was, List<Index> all) {
        Comparison comparison = comparing.comparison();
        Matching<Index> matching =
                Matching.of(
                        was,
                        all,
                        new Matching.Rules<>(
                                index -> comparison.form(from, index),
                                index -> comparison.form(to, index),
                                this::isTold,
                                index -> comparing.keys().of(index.name()),
                                (a, b) ->
                                        comparison
                                                .decided(a, b)
                                                .orElseGet(
                                                        () -> comparison.sameIndexes(from, a, b)),
                                (a, b) -> false));
        Set<String> taken = new HashSet<>();
        was.forEach(index -> taken.add(comparing.keys().of(index.name())));
        for (Matching.Pair<Index> pair : matching.pairs()) {
            comparing.add(kept(pair, taken));
        }
        matching.removed().forEach(index -> comparing.add(dropped(comparing, index)));
        matching.added().forEach(index -> comparing.add(created(comparing, index.table(relation))));
    }

    static Item dropped(Comparing comparing, Index index) {
        return Item.dropped(comparing.ids().index(index), List.of(drop(index)));
    }

    static Item created(Comparing comparing, Index index) {
        return Item.created(
                comparing.ids().index(index),
                List.of(new Operation.CreateIndex(index, false, false)));
    }

    private static Operation drop(Index index) {
        return new Operation.DropIndex(index.name(), index.table(), index, false, false);
    }

    private Item kept(Matching.Pair<Index> pair, Set<String> taken) {
        Index was = pair.from();
        boolean renamed = isTold(was, pair.to()) || isRename(was.name(), pair.to().name());
        Index shall = pair.to().table(relation).name(renamed ? pair.to().name() : was.name());
        Item item =
                Item.kept(comparing.ids().index(was), comparing.ids().index(shall), falls(was))
                        .remadeBy(drop(was), new Operation.CreateIndex(shall, false, false));
        if (!comparing.comparison().decided(was, pair.to()).orElse(pair.same())) {
            return item.notInPlace();
        }
        if (!renamed) {
            return item;
        }
        return taken.contains(comparing.keys().of(shall.name()))
                ? item.notInPlace()
                : item.altered(
                        List.of(new Operation.RenameIndex(relation, was.name(), shall.name())));
    }

    private boolean isTold(Index was, Index shall) {
        return told.says(was.name(), shall.name());
    }

    private boolean isRename(String was, String shall) {
        if (comparing.keys().same(was, shall)) {
            return false;
        }
        return comparing.options().generatedNames()
                || to == null
                || !comparing.comparison().isGenerated(to, shall);
    }

    private static Item.Falls falls(Index index) {
        return index.predicate() != null || index.parts().stream().anyMatch(IndexPart::isExpression)
                ? Item.Falls.WHEN_CHANGED
                : Item.Falls.WHEN_GONE;
    }
}
